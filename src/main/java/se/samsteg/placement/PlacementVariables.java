package se.samsteg.placement;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** The process variables of the step; every other answer is content. */
final class PlacementVariables {
    static final ProcessVariable<GroupType> GROUP_TYPE = ProcessVariable.choice("groupType", GroupType.class);
    static final ProcessVariable<String> GROUP_CODE = ProcessVariable.text("groupCode");
    static final ProcessVariable<Boolean> SEAT_FOUND = ProcessVariable.flag("seatFound");
    static final ProcessVariable<Decision> DECISION = ProcessVariable.choice("decision", Decision.class);
    static final ProcessVariable<LocalDate> PLACEMENT_START = ProcessVariable.date("placementStart");
    static final ProcessVariable<LocalDate> REVIEW_DATE = ProcessVariable.date("reviewDate");
    /** The notice to social services passed the gate, in whole or in part. */
    static final ProcessVariable<Boolean> NOTICE_SENT = ProcessVariable.flag("noticeSent");
    static final ProcessVariable<Integer> ATTENDANCE_PERCENT = ProcessVariable.number("attendancePercent");
    static final ProcessVariable<GoalsMet> GOALS_MET = ProcessVariable.choice("goalsMet", GoalsMet.class);
    static final ProcessVariable<Trend> TREND = ProcessVariable.choice("trend", Trend.class);
    /** What the decision {@code early-warning} gave: none, sip or concern. */
    static final ProcessVariable<String> WARNING = ProcessVariable.text("warning");
    static final ProcessVariable<Boolean> INFORMATION_GIVEN = ProcessVariable.flag("informationGiven");
    static final ProcessVariable<LocalDate> END_DATE = ProcessVariable.date("endDate");
    /** Who asks for a SIP, in the message that asks. */
    static final ProcessVariable<String> INITIATOR = ProcessVariable.text("initiator");

    private PlacementVariables() {
    }
}
