package se.samsteg.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models of the repository as files, for tests that read them. */
public record Models(Path file, BpmnModelInstance model) {
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    public static List<Models> executable() {
        return files("processes", ".bpmn").stream().map(file -> new Models(file, Bpmn.readModelFromFile(file.toFile())))
                .filter(model -> model.process().isExecutable()).toList();
    }

    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String stem() {
        return stem(file);
    }

    public static String stem(Path file) {
        return file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
    }

    public Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** The nodes of one level: a process or an embedded sub-process. */
    public static List<FlowNode> nodes(ModelElementInstance level) {
        return level.getChildElementsByType(FlowElement.class).stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
    }

    public static Optional<String> camunda(BaseElement element, String attribute) {
        return Optional.ofNullable(element.getAttributeValueNs(CAMUNDA, attribute));
    }

    /** How a finding names its place: file and element. */
    public String at(BaseElement element) {
        return stem() + "#" + element.getId();
    }

    @Override
    public String toString() {
        return stem();
    }
}
