package se.samsteg.placement;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** The process variables of the step; every other answer is content. */
final class PlacementVariables {
    static final ProcessVariable<GroupType> GROUP_TYPE = ProcessVariable.choice("groupType", GroupType.class);
    static final ProcessVariable<String> GROUP_CODE = ProcessVariable.text("groupCode");
    static final ProcessVariable<Boolean> SEAT_FOUND = ProcessVariable.flag("seatFound");
    /** The number of another case in which the pupil has a seat already. */
    static final ProcessVariable<String> OTHER_SEAT = ProcessVariable.text("otherSeat");
    static final ProcessVariable<Decision> DECISION = ProcessVariable.choice("decision", Decision.class);
    static final ProcessVariable<LocalDate> PLACEMENT_START = ProcessVariable.date("placementStart");
    static final ProcessVariable<LocalDate> REVIEW_DATE = ProcessVariable.date("reviewDate");
    static final ProcessVariable<LocalDate> NEXT_REVIEW_DATE = ProcessVariable.date("nextReviewDate");
    static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");
    static final ProcessVariable<LocalDate> DECIDED_ON = ProcessVariable.date("decidedOn");
    /** The pupil's last day in compulsory school, as it was known when it was last looked at. */
    static final ProcessVariable<LocalDate> LEAVES_ON = ProcessVariable.date("leavesOn");
    static final ProcessVariable<Boolean> LEAVES_THIS_SPRING = ProcessVariable.flag("leavesThisSpring");
    static final ProcessVariable<Integer> START_ATTENDANCE_PERCENT = ProcessVariable.number("startAttendancePercent");
    /** What the decision {@code start-absence} gave: none or concern. */
    static final ProcessVariable<String> START_WARNING = ProcessVariable.text("startWarning");
    static final ProcessVariable<String> NEW_DISTRICT = ProcessVariable.text("newDistrict");
    static final ProcessVariable<LocalDate> MOVED_ON = ProcessVariable.date("movedOn");
    /** The district that the pupil moved from; null when it had no part in the case. */
    static final ProcessVariable<String> FORMER_DISTRICT = ProcessVariable.text("formerDistrict");
    static final ProcessVariable<LocalDate> INFORMATION_DUE = ProcessVariable.date("informationDue");
    /** The notice to social services passed the gate, in whole or in part. */
    static final ProcessVariable<Boolean> NOTICE_SENT = ProcessVariable.flag("noticeSent");
    static final ProcessVariable<Integer> ATTENDANCE_PERCENT = ProcessVariable.number("attendancePercent");
    static final ProcessVariable<GoalsMet> GOALS_MET = ProcessVariable.choice("goalsMet", GoalsMet.class);
    /** The term that a result is of, as it is written: HT 2026. */
    static final ProcessVariable<String> TERM = ProcessVariable.text("term");
    static final ProcessVariable<Grades> GRADES = ProcessVariable.choice("grades", Grades.class);
    static final ProcessVariable<Integer> PASSED_SUBJECTS = ProcessVariable.number("passedSubjects");
    static final ProcessVariable<Eligibility> ELIGIBILITY = ProcessVariable.choice("eligibility", Eligibility.class);
    static final ProcessVariable<ActionPlanStatus> ACTION_PLAN_STATUS = ProcessVariable.choice("actionPlanStatus", ActionPlanStatus.class);
    static final ProcessVariable<Trend> TREND = ProcessVariable.choice("trend", Trend.class);
    /** What the decision {@code early-warning} gave: none, sip or concern. */
    static final ProcessVariable<String> WARNING = ProcessVariable.text("warning");
    static final ProcessVariable<Boolean> INFORMATION_GIVEN = ProcessVariable.flag("informationGiven");
    static final ProcessVariable<Boolean> INFORMATION_PARTIAL = ProcessVariable.flag("informationPartial");
    static final ProcessVariable<LocalDate> END_DATE = ProcessVariable.date("endDate");
    /** Who asks for a SIP, in the message that asks. */
    static final ProcessVariable<String> INITIATOR = ProcessVariable.text("initiator");

    /** Whether school has set grades this term: "not yet" is an answer. */
    enum Grades { NOT_YET, GIVEN }

    /** For the national programmes of gymnasiet. */
    enum Eligibility { ELIGIBLE, NOT_ELIGIBLE, NOT_YET }

    /** How the action plan (skollagen 3:9) stands. */
    enum ActionPlanStatus { CURRENT, REVISED, ENDED }

    private PlacementVariables() {
    }
}
