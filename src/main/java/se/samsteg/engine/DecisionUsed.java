package se.samsteg.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import se.samsteg.shared.Trace;

/** Tells the record of the step that runs which table decided, in which version, on what, by which row. */
final class DecisionUsed implements DmnDecisionEvaluationListener {
    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        if (event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
            Trace.note(new Trace.Note("decision", facts(table)));
        }
    }

    private static Map<String, Object> facts(DmnDecisionTableEvaluationEvent table) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("decision", table.getDecision().getKey());
        facts.put("name", table.getDecision().getName());
        facts.put("version", version(table.getDecision()));
        var inputs = new LinkedHashMap<String, Object>();
        table.getInputs().forEach(input -> inputs.put(input.getInputVariable(), text(input.getValue().getValue())));
        facts.put("inputs", inputs);
        facts.put("rows", table.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList());
        var outputs = new LinkedHashMap<String, Object>();
        table.getMatchingRules().forEach(rule -> rule.getOutputEntries().values()
                .forEach(output -> outputs.merge(output.getOutputName(), text(output.getValue().getValue()), (one, other) -> one + ", " + other)));
        facts.put("outputs", outputs);
        return facts;
    }

    private static int version(DmnDecision decision) {
        return decision instanceof DecisionDefinition definition ? definition.getVersion() : 0;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
