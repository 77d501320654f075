package se.samsteg.followup;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** What the model {@code follow-up} keeps in the engine. */
final class FollowUpVariables {
    static final ProcessVariable<String> RISK_LEVEL = ProcessVariable.text("riskLevel");
    static final ProcessVariable<Boolean> OUT_OF_HOME = ProcessVariable.flag("outOfHome");
    /** The investigation ended without intervention, and the follow-up is limited in time (SoL 23 kap.). */
    static final ProcessVariable<Boolean> AFTER_NO_INTERVENTION = ProcessVariable.flag("afterNoIntervention");
    static final ProcessVariable<LocalDate> FOLLOW_UP_UNTIL = ProcessVariable.date("followUpUntil");
    /** An ISO duration, from the decision {@code follow-up-interval}. */
    static final ProcessVariable<String> INTERVAL = ProcessVariable.text("interval");
    static final ProcessVariable<Integer> ATTENDANCE_PERCENT = ProcessVariable.number("attendancePercent");
    static final ProcessVariable<String> GOALS_MET = ProcessVariable.text("goalsMet");
    static final ProcessVariable<String> TERM = ProcessVariable.text("term");
    static final ProcessVariable<String> GRADES = ProcessVariable.text("grades");
    static final ProcessVariable<Integer> PASSED_SUBJECTS = ProcessVariable.number("passedSubjects");
    static final ProcessVariable<String> ELIGIBILITY = ProcessVariable.text("eligibility");
    static final ProcessVariable<String> ACTION_PLAN_STATUS = ProcessVariable.text("actionPlanStatus");
    static final ProcessVariable<Boolean> INTERVENTION_CLOSED = ProcessVariable.flag("interventionClosed");
    /** What the care rests on: sol, lvu2 or lvu3; absent counts as sol. */
    static final ProcessVariable<String> CARE_GROUND = ProcessVariable.text("careGround");
    /** From when the six months run: the day on which the care was looked at last, or the follow-up began. */
    static final ProcessVariable<LocalDate> CARE_REVIEWED_ON = ProcessVariable.date("careReviewedOn");
    /** What the decision {@code care-review} gave. */
    static final ProcessVariable<CareReview> CARE_REVIEW = ProcessVariable.choice("careReview", CareReview.class);
    static final ProcessVariable<String> RECONSIDERATION_OUTCOME = ProcessVariable.text("reconsiderationOutcome");
    static final ProcessVariable<String> CARE_DECISION = ProcessVariable.text("careDecision");
    static final ProcessVariable<Boolean> CARE_ENDS = ProcessVariable.flag("careEnds");

    /** How the care of a placed child is looked at every sixth month. */
    enum CareReview {
        /** Övervägande (SoL 22:15, LVU 13 §). */
        CONSIDER,
        /** Omprövning: the committee decides (LVU 13 §). */
        REASSESS
    }

    private FollowUpVariables() {
    }
}
