package se.samsteg.reception;

/** How a preliminary assessment ends (SoL 20:2). */
public enum PreliminaryDecision {
    OPEN(ReporterAnswer.OPENED, "Utredning inleds."),
    NOT_OPEN(ReporterAnswer.NOT_OPENED, "Utredning inleds inte."),
    ALREADY_ONGOING(ReporterAnswer.ALREADY_ONGOING, "Utredning pågår redan.");

    private final ReporterAnswer answer;
    private final String sentence;

    PreliminaryDecision(ReporterAnswer answer, String sentence) {
        this.answer = answer;
        this.sentence = sentence;
    }

    /** All that the reporter may be told of it. */
    ReporterAnswer answer() {
        return answer;
    }

    String sentence() {
        return sentence;
    }
}
