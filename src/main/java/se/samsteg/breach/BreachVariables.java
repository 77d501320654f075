package se.samsteg.breach;

import java.time.LocalDate;
import se.samsteg.shared.ProcessVariable;

/** What the process {@code breach} knows. */
final class BreachVariables {
    static final ProcessVariable<Long> DEADLINE_ID = ProcessVariable.reference("deadlineId");
    /** Swedish, as pages call the limit. */
    static final ProcessVariable<String> LIMIT_NAME = ProcessVariable.text("limitName");
    static final ProcessVariable<String> LIMIT_SOURCE = ProcessVariable.text("limitSource");
    static final ProcessVariable<LocalDate> LIMIT_FROM = ProcessVariable.date("limitFrom");
    static final ProcessVariable<LocalDate> STATUTORY_DAY = ProcessVariable.date("statutoryDay");
    static final ProcessVariable<LocalDate> LAST_DAY = ProcessVariable.date("lastDay");
    static final ProcessVariable<BreachCause> BREACH_CAUSE = ProcessVariable.choice("breachCause", BreachCause.class);
    /** Whether what the limit demands has been done since. */
    static final ProcessVariable<Boolean> LIMIT_SETTLED = ProcessVariable.flag("limitSettled");

    private BreachVariables() {
    }
}
