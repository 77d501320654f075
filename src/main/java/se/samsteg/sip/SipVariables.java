package se.samsteg.sip;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.samsteg.shared.ProcessVariable;

/** The variables of {@code sip}, {@code sip-consent} and {@code sip-participation}. */
public final class SipVariables {
    public static final ProcessVariable<SipPlace> SIP_PLACE = ProcessVariable.choice("sipPlace", SipPlace.class);
    public static final ProcessVariable<String> INITIATOR = ProcessVariable.text("initiator");
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
    public static final ProcessVariable<CallAnswer> CALL_ANSWER = ProcessVariable.choice("callAnswer", CallAnswer.class);
    public static final ProcessVariable<LocalDateTime> PROPOSED_START = ProcessVariable.dateTime("proposedStart");
    /** The tenant id of the authority that answers a call or reports progress. */
    public static final ProcessVariable<String> ANSWERED_BY = ProcessVariable.text("answeredBy");
    /** How many interventions the plan's own page has stored; the form asks for at least one. */
    public static final ProcessVariable<Integer> ITEM_COUNT = ProcessVariable.number("itemCount");
    public static final ProcessVariable<Boolean> CONTRADICTIONS_SETTLED = ProcessVariable.flag("contradictionsSettled");
    public static final ProcessVariable<Boolean> PLAN_HOLDS = ProcessVariable.flag("planHolds");
    public static final ProcessVariable<Boolean> PLAN_CONTRADICTS = ProcessVariable.flag("planContradicts");
    /** The latest follow-up of any intervention: a plan closed before it has open items. */
    public static final ProcessVariable<LocalDate> LAST_ITEM_FOLLOW_UP = ProcessVariable.date("lastItemFollowUp");
    public static final ProcessVariable<Principal> OVERALL_RESPONSIBLE = ProcessVariable.choice("overallResponsible", Principal.class);
    public static final ProcessVariable<LocalDate> NEXT_FOLLOW_UP = ProcessVariable.date("nextFollowUp");

    private SipVariables() {
    }
}
