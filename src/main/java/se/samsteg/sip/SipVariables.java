package se.samsteg.sip;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.samsteg.shared.ProcessVariable;

/** The variables of {@code sip} and of the processes whose stem begins with it. */
public final class SipVariables {
    public static final ProcessVariable<SipPlace> SIP_PLACE = ProcessVariable.choice("sipPlace", SipPlace.class);
    static final ProcessVariable<RequestPassage> REQUEST_PASSAGE = ProcessVariable.choice("requestPassage", RequestPassage.class);
    static final ProcessVariable<Initiator> INITIATOR = ProcessVariable.choice("initiator", Initiator.class);
    public static final ProcessVariable<Boolean> HEALTH_NEEDS_STATED = ProcessVariable.flag("healthNeedsStated");
    public static final ProcessVariable<Boolean> SOCIAL_NEEDS_STATED = ProcessVariable.flag("socialNeedsStated");
    /** The last day for the meeting by local policy; a later one is recorded, not refused. */
    public static final ProcessVariable<LocalDate> MEETING_BY = ProcessVariable.date("meetingBy");
    /** A consent is over, and none is left that carries the plan. */
    static final ProcessVariable<Boolean> SIP_CONSENT_LOST = ProcessVariable.flag("sipConsentLost");
    static final ProcessVariable<LocalDate> CONSENT_RENEWAL_DATE = ProcessVariable.date("consentRenewalDate");
    /** The last day of the consent that is asked for anew. */
    static final ProcessVariable<LocalDate> SIP_CONSENT_UNTIL = ProcessVariable.date("sipConsentUntil");
    static final ProcessVariable<Boolean> SIP_RENEWAL_NEEDED = ProcessVariable.flag("sipRenewalNeeded");
    static final ProcessVariable<Boolean> SIP_CONSENT_RENEWED = ProcessVariable.flag("sipConsentRenewed");
    public static final ProcessVariable<Boolean> SIP_CONSENT_VALID = ProcessVariable.flag("sipConsentValid");
    /** Result of the decision {@code sip-parties}: the parties' names, parted by commas. */
    public static final ProcessVariable<String> PROPOSED_PARTIES = ProcessVariable.text("proposedParties");
    /** The parties that were called, parted by commas. */
    public static final ProcessVariable<String> CALLED_PARTIES = ProcessVariable.text("calledParties");
    public static final ProcessVariable<LocalDateTime> MEETING_START = ProcessVariable.dateTime("meetingStart");
    /** The time that the parties were called to; forms show it. */
    public static final ProcessVariable<LocalDateTime> PLANNED_START = ProcessVariable.dateTime("plannedStart");
    public static final ProcessVariable<Integer> MEETING_MINUTES = ProcessVariable.number("meetingMinutes");
    /** Why the meeting is later than local policy says, by code. */
    static final ProcessVariable<String> MEETING_START_CAUSE = ProcessVariable.text("meetingStartCause");
    static final ProcessVariable<MeetingOutcome> MEETING_OUTCOME = ProcessVariable.choice("meetingOutcome", MeetingOutcome.class);
    /** The day on which the parties first met: nothing of the plan begins before it. */
    static final ProcessVariable<LocalDate> MET_ON = ProcessVariable.date("metOn");
    public static final ProcessVariable<CallAnswer> CALL_ANSWER = ProcessVariable.choice("callAnswer", CallAnswer.class);
    public static final ProcessVariable<LocalDateTime> PROPOSED_START = ProcessVariable.dateTime("proposedStart");
    /** The tenant id of the authority that answers a call or reports progress. */
    public static final ProcessVariable<String> ANSWERED_BY = ProcessVariable.text("answeredBy");
    /** How many interventions the plan's own page has stored; that it can be set is how the engine says who may store them. */
    public static final ProcessVariable<Integer> ITEM_COUNT = ProcessVariable.number("itemCount");
    public static final ProcessVariable<Boolean> CONTRADICTIONS_SETTLED = ProcessVariable.flag("contradictionsSettled");
    public static final ProcessVariable<Boolean> PLAN_HOLDS = ProcessVariable.flag("planHolds");
    public static final ProcessVariable<Boolean> PLAN_CONTRADICTS = ProcessVariable.flag("planContradicts");
    /** The latest follow-up of any intervention: a plan closed before it has open items. */
    public static final ProcessVariable<LocalDate> LAST_ITEM_FOLLOW_UP = ProcessVariable.date("lastItemFollowUp");
    public static final ProcessVariable<Principal> OVERALL_RESPONSIBLE = ProcessVariable.choice("overallResponsible", Principal.class);
    public static final ProcessVariable<LocalDate> NEXT_FOLLOW_UP = ProcessVariable.date("nextFollowUp");

    static final ProcessVariable<Boolean> COMMITMENTS_CONFIRMED = ProcessVariable.flag("commitmentsConfirmed");
    /** Somebody has said no to its part of the version in force: the plan goes back to be written anew. */
    static final ProcessVariable<Boolean> RESPONSIBILITY_DENIED = ProcessVariable.flag("responsibilityDenied");
    static final ProcessVariable<PlanCourse> PLAN_OUTCOME = ProcessVariable.choice("planOutcome", PlanCourse.class);
    static final ProcessVariable<Boolean> NEW_MEETING = ProcessVariable.flag("newMeeting");
    /** What the follow-up has come to, with the new meeting that a change may need. */
    static final ProcessVariable<PlanCourse> PLAN_COURSE = ProcessVariable.choice("planCourse", PlanCourse.class);
    static final ProcessVariable<Deviation> SIP_DEVIATION = ProcessVariable.choice("sipDeviation", Deviation.class);
    static final ProcessVariable<Party> DEVIATING_PARTY = ProcessVariable.choice("deviatingParty", Party.class);
    static final ProcessVariable<DeviationMeasure> DEVIATION_MEASURE = ProcessVariable.choice("deviationMeasure", DeviationMeasure.class);
    /** The clinic's party that goes, and the one that comes, when the region's part changes hands; they may be the same. */
    static final ProcessVariable<Party> LEAVING_PARTY = ProcessVariable.choice("leavingParty", Party.class);
    static final ProcessVariable<Party> JOINING_PARTY = ProcessVariable.choice("joiningParty", Party.class);

    private SipVariables() {
    }
}
