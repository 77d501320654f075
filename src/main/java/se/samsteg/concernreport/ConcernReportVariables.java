package se.samsteg.concernreport;

import se.samsteg.shared.ProcessVariable;

/** The variables of a concern report; what it says in words is content. */
public final class ConcernReportVariables {
    public static final ProcessVariable<Long> CONCERN_REPORT_ID = ProcessVariable.reference("concernReportId");
    public static final ProcessVariable<Boolean> ACUTE_DANGER = ProcessVariable.flag("acuteDanger");
    public static final ProcessVariable<Boolean> VIOLENCE_SUSPECTED = ProcessVariable.flag("violenceSuspected");
    public static final ProcessVariable<Boolean> GUARDIANS_INFORMED = ProcessVariable.flag("guardiansInformed");
    public static final ProcessVariable<Boolean> WANTS_ANSWER = ProcessVariable.flag("wantsAnswer");
    public static final ProcessVariable<Boolean> ATTENDS_MEETING = ProcessVariable.flag("attendsMeeting");
    /** Why the school comes back to a report: information, withdrawal or answerRequest. */
    public static final ProcessVariable<String> SUPPLEMENT_KIND = ProcessVariable.text("supplementKind");
    /** Id of the message that brought the report which something is added to. */
    public static final ProcessVariable<String> CONCERN_MESSAGE = ProcessVariable.text("concernMessage");
    /** Comes with the receipt of social services. */
    public static final ProcessVariable<String> RECEIVED_AT = ProcessVariable.text("receivedAt");
    /** Comes with the answer of social services: opened, notOpened or alreadyOngoing (SoL 19:6). */
    public static final ProcessVariable<String> REPORTER_ANSWER = ProcessVariable.text("reporterAnswer");

    private ConcernReportVariables() {
    }
}
