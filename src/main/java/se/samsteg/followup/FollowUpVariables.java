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
    static final ProcessVariable<Boolean> INTERVENTION_CLOSED = ProcessVariable.flag("interventionClosed");

    private FollowUpVariables() {
    }
}
