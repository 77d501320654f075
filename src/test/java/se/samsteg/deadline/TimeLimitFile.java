package se.samsteg.deadline;

import java.util.OptionalInt;
import se.samsteg.law.TablesOfTheRepository;

/** The decision as it lies in the repository, for tests that need no engine. */
final class TimeLimitFile {
    private TimeLimitFile() {
    }

    static StatutoryLimits limits() {
        return new StatutoryLimits(new DecidedTimeLimits(new TablesOfTheRepository()), OptionalInt::empty, new WorkingDays());
    }
}
