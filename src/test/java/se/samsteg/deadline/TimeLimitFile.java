package se.samsteg.deadline;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision as it lies in the repository, for tests that need no engine. */
final class TimeLimitFile {
    private TimeLimitFile() {
    }

    static StatutoryLimits limits() {
        var file = TimeLimitFile.class.getResourceAsStream("/processes/time-limits.dmn");
        var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        return new StatutoryLimits(new DecisionTimeLimits(engine, engine.parseDecision("time-limits", file)), new WorkingDays());
    }
}
