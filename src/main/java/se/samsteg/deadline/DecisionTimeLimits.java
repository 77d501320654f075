package se.samsteg.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Reads limits from one version of the decision. It is asked by every due date, so it runs in a decision engine of its
 * own, which writes no history, and remembers its answers.
 */
class DecisionTimeLimits implements TimeLimitTable {
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<String, TimeLimit> answered = new ConcurrentHashMap<>();

    /** @param engine one that writes no history */
    DecisionTimeLimits(DmnEngine engine, DmnDecision decision) {
        this.engine = engine;
        this.decision = decision;
    }

    @Override
    public TimeLimit find(String limit, LocalDate on) {
        return answered.computeIfAbsent(limit + " " + on, key -> evaluate(limit, on));
    }

    private TimeLimit evaluate(String limit, LocalDate on) {
        var facts = Variables.createVariables().putValue("limit", limit).putValue("on", on.toString());
        var row = engine.evaluateDecisionTable(decision, facts).getSingleResult();
        if (row == null) {
            throw new IllegalArgumentException("The decision time-limits has no limit " + limit + " on " + on);
        }
        return new TimeLimit(row.getEntry("duration"), row.getEntry("legalReference"), row.getEntry("immediate"));
    }
}
