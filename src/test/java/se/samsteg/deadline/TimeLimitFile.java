package se.samsteg.deadline;

import org.camunda.bpm.dmn.engine.DmnDecision;

/** The decision as it lies in the repository, for tests that need no engine. */
final class TimeLimitFile {
    private TimeLimitFile() {
    }

    static StatutoryLimits limits() {
        var file = TimeLimitFile.class.getResourceAsStream("/processes/time-limits.dmn");
        DmnDecision decision = DecisionTimeLimits.engine().parseDecision("time-limits", file);
        return new StatutoryLimits(new DecisionTimeLimits(decision), new WorkingDays());
    }
}
