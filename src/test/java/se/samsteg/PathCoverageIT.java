package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import se.samsteg.support.Models;

/** Adds up what the process tests have walked, prints it, and demands 95 % of each model's flow nodes and flows. */
class PathCoverageIT {
    private static final Path REPORTS = Path.of("target", "process-test-coverage");
    private static final double DEMANDED = 0.95;
    /** A small model with one way that only a change of a decision table opens has less. */
    private static final double DEMANDED_OF_EACH = 0.85;

    private final Map<String, Set<String>> walked = new TreeMap<>();
    private final Map<String, Integer> size = new TreeMap<>();

    @Test
    void theProcessTestsWalkNearlyAllOfEachModel() throws IOException {
        for (var report : reports()) {
            read(new ObjectMapper().readTree(report));
        }
        size.keySet().retainAll(Models.executable().stream().map(Models::stem).toList());
        Models.executable().forEach(model -> walkedIn(model.stem()).retainAll(drawnIn(model)));

        size.forEach((model, all) -> System.out.printf("Path coverage %-24s %3d of %3d  %5.1f %%%n",
                model, walkedIn(model).size(), all, 100.0 * walkedIn(model).size() / all));
        assertThat(size.keySet()).containsAll(Models.executable().stream().map(Models::stem).toList());
        var steps = size.values().stream().mapToInt(Integer::intValue).sum();
        var met = size.keySet().stream().mapToInt(model -> walkedIn(model).size()).sum();
        assertThat((double) met / steps).as("of all models").isGreaterThanOrEqualTo(DEMANDED);
        assertThat(size.entrySet()).allSatisfy(model ->
                assertThat((double) walkedIn(model.getKey()).size() / model.getValue()).as(model.getKey()).isGreaterThanOrEqualTo(DEMANDED_OF_EACH));
    }

    private static List<File> reports() throws IOException {
        try (var files = Files.walk(REPORTS)) {
            return files.filter(file -> file.endsWith("report.json") && walksOnPurpose(file.getParent())).map(Path::toFile).toList();
        }
    }

    /** The random walks and the simulated year come everywhere by chance; only what a named rule walks counts. */
    private static boolean walksOnPurpose(Path test) {
        var name = test.getFileName().toString();
        return !name.startsWith("se.samsteg.year.") && Stream.of("NothingLeaksTest", "RandomCasesTest", "LawPropertyTest").noneMatch(name::endsWith);
    }

    /** A report may be older than the model, and tell of what is no longer drawn. */
    private static Set<String> drawnIn(Models model) {
        return Stream.concat(model.all(FlowNode.class).stream(), model.all(SequenceFlow.class).stream()).map(FlowElement::getId).collect(Collectors.toSet());
    }

    private void read(JsonNode report) {
        report.path("models").forEach(model -> size.put(model.path("key").asText(), model.path("totalElementCount").asInt()));
        report.path("suites").forEach(suite -> suite.path("runs").forEach(run -> run.path("events").forEach(event ->
                walkedIn(event.path("modelKey").asText()).add(event.path("definitionKey").asText()))));
    }

    private Set<String> walkedIn(String model) {
        return walked.computeIfAbsent(model, key -> new HashSet<>());
    }
}
