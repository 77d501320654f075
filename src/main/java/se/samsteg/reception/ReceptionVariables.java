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

    // what was decided
    public static final ProcessVariable<Boolean> IMMEDIATE_PROTECTION = ProcessVariable.flag("immediateProtection");
    public static final ProcessVariable<Boolean> INVESTIGATION_ONGOING = ProcessVariable.flag("investigationOngoing");
    public static final ProcessVariable<PreliminaryDecision> PRELIMINARY_DECISION =
            ProcessVariable.choice("preliminaryDecision", PreliminaryDecision.class);
    public static final ProcessVariable<Boolean> PRELIMINARY_EXTENDED = ProcessVariable.flag("preliminaryExtended");
    public static final ProcessVariable<LocalDate> EXTENDED_TO = ProcessVariable.date("extendedTo");
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
