package se.samsteg.law;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** Decision tables that their owners change, in all their versions. */
public interface OwnersTables {
    /** The version that was deployed last: it holds from the next question on. */
    Table latest(String decision);

    /** @throws org.camunda.bpm.engine.exception.NullValueException when there is no such version */
    Table version(String decision, int version);

    /**
     * A table that is not in force, to try it; its version is 0.
     *
     * @param xml DMN 1.3
     * @throws se.samsteg.shared.Refusal when no engine can read it
     */
    Table read(String decision, String xml);

    /**
     * Puts a checked table into force, for everybody and in the caller's transaction.
     *
     * @return its version
     */
    int deploy(String decision, String xml);

    /** One version of a table with at most one row for each question; remembers its answers. */
    final class Table {
        private final int version;
        private final DmnEngine engine;
        private final DmnDecision decision;
        private final Supplier<String> xml;
        private final Map<Map<String, String>, Optional<Map<String, Object>>> answers = new ConcurrentHashMap<>();

        public Table(int version, DmnEngine engine, DmnDecision decision, Supplier<String> xml) {
            this.version = version;
            this.engine = engine;
            this.decision = decision;
            this.xml = xml;
        }

        public int version() {
            return version;
        }

        /** The file as its owner deployed it. */
        public String xml() {
            return xml.get();
        }

        /** The row for this question, by output name, null where the row says nothing; empty when none holds. */
        public Optional<Map<String, Object>> row(Map<String, String> question) {
            return answers.computeIfAbsent(question, asked -> {
                Map<String, Object> facts = Map.copyOf(asked);
                return Optional.ofNullable(engine.evaluateDecisionTable(decision, facts).getSingleResult())
                        .map(row -> Collections.unmodifiableMap(row.getEntryMap()));
            });
        }
    }
}
