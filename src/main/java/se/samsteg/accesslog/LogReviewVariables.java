package se.samsteg.accesslog;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** The variables of the process {@code log-review}. */
final class LogReviewVariables {
    /** When the sample was drawn. */
    public static final ProcessVariable<LocalDate> DRAWN_ON = ProcessVariable.date("drawnOn");
    public static final ProcessVariable<String> LOG_OUTCOME = ProcessVariable.text("logOutcome");

    private LogReviewVariables() {
    }
}
