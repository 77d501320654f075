package se.samsteg.shared;

/** The variables that travel in every instance. */
public final class CaseVariables {
    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");
    public static final ProcessVariable<Long> PUPIL_ID = ProcessVariable.reference("pupilId");
    public static final ProcessVariable<String> PUPIL_LABEL = ProcessVariable.text("pupilLabel");
    /** The tenant id of the district that answers for the pupil. */
    public static final ProcessVariable<String> DISTRICT = ProcessVariable.text("district");
    /** The tenant for which an instance is started; read by the tenant id provider. */
    public static final ProcessVariable<String> RECEIVER = ProcessVariable.text("receiver");
    /** The id of the message that opened a dialogue with another authority; its answers bear it. */
    public static final ProcessVariable<String> CONVERSATION = ProcessVariable.text("conversation");

    /** The authority that sent what an event sub-process answers: tenant id. */
    public static final ProcessVariable<String> SENDER = ProcessVariable.text("sender");

    /** Whom a repeated task of the consent process concerns: guardian1, guardian2 or child. */
    public static final ProcessVariable<String> GIVER = ProcessVariable.text("giver");

    /** The version of the decision {@code time-limits} that the instance has begun under; it keeps it to its end. */
    public static final ProcessVariable<Integer> LIMITS_VERSION = ProcessVariable.number("limitsVersion");

    private CaseVariables() {
    }
}
