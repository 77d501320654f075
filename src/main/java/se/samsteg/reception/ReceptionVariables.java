package se.samsteg.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import se.samsteg.shared.ProcessVariable;

/** The variables of a reception. */
public final class ReceptionVariables {
    public static final ProcessVariable<Long> RECEPTION_ID = ProcessVariable.reference("receptionId");
    public static final ProcessVariable<ReceptionKind> RECEPTION_KIND = ProcessVariable.choice("receptionKind", ReceptionKind.class);
    public static final ProcessVariable<Boolean> ALREADY_RECEIVED_TODAY = ProcessVariable.flag("alreadyReceivedToday");
    /** Set at receipt, never changed: the 14 days run from it (SoL 20:2). */
    public static final ProcessVariable<LocalDateTime> RECEIVED_AT = ProcessVariable.dateTime("receivedAt");
    /** The group that assesses protection at this hour. */
    public static final ProcessVariable<String> PROTECTION_GROUP = ProcessVariable.text("protectionGroup");

    // what came in
    public static final ProcessVariable<String> GROUP_TYPE = ProcessVariable.text("groupType");
    public static final ProcessVariable<String> GROUP_CODE = ProcessVariable.text("groupCode");
    public static final ProcessVariable<LocalDate> PLACEMENT_START = ProcessVariable.date("placementStart");
    public static final ProcessVariable<ReporterKind> REPORTER_KIND = ProcessVariable.choice("reporterKind", ReporterKind.class);
    public static final ProcessVariable<Boolean> ACUTE_DANGER = ProcessVariable.flag("acuteDanger");
    public static final ProcessVariable<Boolean> VIOLENCE_SUSPECTED = ProcessVariable.flag("violenceSuspected");
    public static final ProcessVariable<Boolean> WANTS_ANSWER = ProcessVariable.flag("wantsAnswer");
    public static final ProcessVariable<Boolean> GUARDIANS_INFORMED = ProcessVariable.flag("guardiansInformed");
    public static final ProcessVariable<Boolean> ATTENDS_MEETING = ProcessVariable.flag("attendsMeeting");
    // handed over to, or from, another district
    public static final ProcessVariable<String> RIGHT_DISTRICT = ProcessVariable.text("rightDistrict");
    public static final ProcessVariable<String> FORWARDED_FROM = ProcessVariable.text("forwardedFrom");
    // what came afterwards
    public static final ProcessVariable<SupplementKind> SUPPLEMENT_KIND = ProcessVariable.choice("supplementKind", SupplementKind.class);
    public static final ProcessVariable<SupplementFrom> SUPPLEMENT_FROM = ProcessVariable.choice("supplementFrom", SupplementFrom.class);
    public static final ProcessVariable<SupplementOutcome> SUPPLEMENT_OUTCOME =
            ProcessVariable.choice("supplementOutcome", SupplementOutcome.class);
    /** Id of the message that brought the report to which something is added. */
    public static final ProcessVariable<String> CONCERN_MESSAGE = ProcessVariable.text("concernMessage");
    /** Id of the message that waits for an answer, where another district passed it on. */
    public static final ProcessVariable<String> ANSWER_TO = ProcessVariable.text("answerTo");
    // the answer that a person gives
    public static final ProcessVariable<Long> REPORTER_ID = ProcessVariable.reference("reporterId");
    public static final ProcessVariable<LocalDate> ANSWER_DUE = ProcessVariable.date("answerDue");
    public static final ProcessVariable<Boolean> ANSWER_GIVEN = ProcessVariable.flag("answerGiven");

    // what was decided
    public static final ProcessVariable<Boolean> IMMEDIATE_PROTECTION = ProcessVariable.flag("immediateProtection");
    public static final ProcessVariable<Boolean> INVESTIGATION_ONGOING = ProcessVariable.flag("investigationOngoing");
    public static final ProcessVariable<PreliminaryDecision> PRELIMINARY_DECISION =
            ProcessVariable.choice("preliminaryDecision", PreliminaryDecision.class);
    public static final ProcessVariable<Boolean> PRELIMINARY_EXTENDED = ProcessVariable.flag("preliminaryExtended");
    public static final ProcessVariable<LocalDate> EXTENDED_TO = ProcessVariable.date("extendedTo");
    /** The statutory day that an extension has set; the form's own field is emptied again, so that it can be used anew. */
    public static final ProcessVariable<LocalDate> PRELIMINARY_DUE = ProcessVariable.date("preliminaryDue");
    public static final ProcessVariable<Boolean> WITHHOLD_ANSWER = ProcessVariable.flag("withholdAnswer");
    public static final ProcessVariable<ReporterAnswer> REPORTER_ANSWER = ProcessVariable.choice("reporterAnswer", ReporterAnswer.class);

    // what the investigation came to
    public static final ProcessVariable<String> INVESTIGATION_DECISION = ProcessVariable.text("investigationDecision");
    public static final ProcessVariable<Boolean> OUT_OF_HOME = ProcessVariable.flag("outOfHome");
    public static final ProcessVariable<Boolean> SIP_WANTED = ProcessVariable.flag("sipWanted");
    public static final ProcessVariable<Boolean> FOLLOW_UP_WANTED = ProcessVariable.flag("followUpWanted");
    public static final ProcessVariable<Boolean> AFTER_NO_INTERVENTION = ProcessVariable.flag("afterNoIntervention");

    private ReceptionVariables() {
    }
}
