package se.samsteg.law;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** Decision tables that their owners change, in all their versions. */
public interface OwnersTables {
    /** The version that was deployed last: it holds from the next question on. */
    Table latest(String decision);

    /** @throws org.camunda.bpm.engine.exception.NullValueException when there is no such version */
    Table version(String decision, int version);

    /** One version of a table with at most one row for each question; remembers its answers. */
    final class Table {
        private final int version;
        private final DmnEngine engine;
        private final DmnDecision decision;
        private final Map<Map<String, String>, Optional<Map<String, Object>>> answers = new ConcurrentHashMap<>();

        public Table(int version, DmnEngine engine, DmnDecision decision) {
            this.version = version;
            this.engine = engine;
            this.decision = decision;
        }

        public int version() {
            return version;
        }

        /** The row for this question, by output name; empty when none holds. */
        public Optional<Map<String, Object>> row(Map<String, String> question) {
            return answers.computeIfAbsent(question, asked -> {
                Map<String, Object> facts = Map.copyOf(asked);
                return Optional.ofNullable(engine.evaluateDecisionTable(decision, facts).getSingleResult())
                        .map(row -> Collections.unmodifiableMap(row.getEntryMap()));
            });
        }
    }
}
