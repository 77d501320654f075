package se.samsteg.modelling;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import se.samsteg.shared.Refusal;

/**
 * An owners' table as a file says it: a row for each name and time of validity.
 *
 * @param decision  id of the decision
 * @param unique    whether at most one row may hold
 * @param columns   names of the outputs, left to right
 */
record TableFile(String decision, boolean unique, List<String> columns, List<Row> rows) {
    private static final Pattern DATE = Pattern.compile("date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)");

    /**
     * @param number   as the Modeler counts rows, from 1
     * @param name     what the row is about: a limit or a source
     * @param validity the FEEL condition on the day, {@code -} for ever
     * @param cells    what it says, by column, without quotes; empty where nothing is said
     */
    record Row(int number, String name, String validity, Map<String, String> cells) {
        /** The days on which its validity begins or ends. */
        List<LocalDate> boundaries() {
            return DATE.matcher(validity).results().map(match -> LocalDate.parse(match.group(1))).toList();
        }
    }

    /** @throws Refusal when it is no DMN file with one decision table of two inputs */
    static TableFile read(String xml) {
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var decisions = model.getModelElementsByType(Decision.class);
            var tables = model.getModelElementsByType(DecisionTable.class);
            if (decisions.size() != 1 || tables.size() != 1) {
                throw new Refusal("file", "Filen ska ha ett beslut med en tabell.");
            }
            return of(decisions.iterator().next(), tables.iterator().next());
        } catch (ModelException fault) {
            throw new Refusal("file", "Filen kan inte läsas som DMN 1.3. Spara den från Camunda Modeler.");
        }
    }

    private static TableFile of(Decision decision, DecisionTable table) {
        var columns = table.getOutputs().stream().map(output -> output.getName() == null ? "" : output.getName()).toList();
        var rows = new ArrayList<Row>();
        for (var rule : table.getRules()) {
            if (rule.getInputEntries().size() != 2 || rule.getOutputEntries().size() != columns.size()) {
                throw new Refusal("file", "Tabellen ska ha två villkor: vad det gäller, och den dag då det gäller.");
            }
            rows.add(row(rows.size() + 1, rule, columns));
        }
        return new TableFile(decision.getId(), table.getHitPolicy() == HitPolicy.UNIQUE, columns, rows);
    }

    private static Row row(int number, Rule rule, List<String> columns) {
        var inputs = rule.getInputEntries().stream().map(entry -> entry.getTextContent().strip()).toList();
        var cells = new LinkedHashMap<String, String>();
        var outputs = List.copyOf(rule.getOutputEntries());
        for (var i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), plain(outputs.get(i).getTextContent()));
        }
        return new Row(number, plain(inputs.get(0)), inputs.get(1).isEmpty() ? "-" : inputs.get(1), cells);
    }

    private static String plain(String cell) {
        var text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
