package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import se.samsteg.disclosure.MessageName;
import se.samsteg.security.ReferenceIdentities;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.ProcessVariable;
import se.samsteg.support.Models;
import se.samsteg.support.ProcessTest;

/** The rules of the house for models, and the wiring: whatever a model names exists. */
@ProcessTest
class ProcessModelTest {
    private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_[0-9a-z]{5,}");
    private static final Pattern BEAN_CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(execution\\)}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "execution");
    private static final int MOST_NODES = 18;

    @Autowired ApplicationContext beans;

    static List<Models> models() {
        return Models.executable();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessBearsTheNameOfItsFileAndNoIdIsGenerated(Models model) {
        assertThat(model.process().getId()).isEqualTo(model.stem());
        assertThat(model.process().getName()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).as("historyTimeToLive").isNotBlank();
        assertThat(findings(model, BaseElement.class, element -> element.getId() != null && GENERATED.matcher(element.getId()).matches())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whateverAPersonSeesHasAName(Models model) {
        assertThat(findings(model, Activity.class, activity -> isBlank(activity.getName()))).isEmpty();
        assertThat(findings(model, Event.class, event -> isBlank(event.getName()))).isEmpty();
        assertThat(findings(model, ParallelGateway.class, gateway -> !isBlank(gateway.getName()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSplittingGatewayAsksAQuestionAndEachWayOutAnswersIt(Models model) {
        assertThat(findings(model, ExclusiveGateway.class, gateway -> splits(gateway) && (isBlank(gateway.getName()) || !gateway.getName().endsWith("?")))).isEmpty();
        assertThat(findings(model, ExclusiveGateway.class, gateway -> splits(gateway) && gateway.getDefault() == null)).as("default way").isEmpty();
        assertThat(findings(model, ExclusiveGateway.class, gateway -> splits(gateway)
                && gateway.getOutgoing().stream().anyMatch(flow -> isBlank(flow.getName())))).as("answers").isEmpty();
        assertThat(findings(model, ExclusiveGateway.class, gateway -> splits(gateway) && gateway.getOutgoing().stream()
                .anyMatch(flow -> flow != gateway.getDefault() && flow.getConditionExpression() == null))).as("conditions").isEmpty();
        assertThat(findings(model, ExclusiveGateway.class, gateway -> !splits(gateway) && !isBlank(gateway.getName()))).as("nameless joins").isEmpty();
        assertThat(findings(model, FlowNode.class, node -> !(node instanceof Gateway) && node.getIncoming().size() > 1)).as("joins without a gateway").isEmpty();
        assertThat(findings(model, FlowNode.class, node -> !(node instanceof Gateway) && node.getOutgoing().size() > 1)).as("splits without a gateway").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsHiddenInTheModel(Models model) {
        Stream.of(InclusiveGateway.class, ComplexGateway.class, TerminateEventDefinition.class, ScriptTask.class,
                        CamundaScript.class, CamundaExecutionListener.class, CamundaTaskListener.class)
                .forEach(type -> assertThat(model.all(type)).as(type.getSimpleName()).isEmpty());
        assertThat(findings(model, ServiceTask.class, task -> Models.camunda(task, "class").isPresent() || Models.camunda(task, "expression").isPresent())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDrawingIsCompleteOrthogonalAndNotTooLarge(Models model) {
        var shapes = model.all(BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()).collect(Collectors.toSet());
        var edges = model.all(BpmnEdge.class).stream().map(edge -> edge.getBpmnElement().getId()).collect(Collectors.toSet());
        assertThat(findings(model, FlowNode.class, node -> !shapes.contains(node.getId()))).as("shapes").isEmpty();
        assertThat(findings(model, SequenceFlow.class, flow -> !edges.contains(flow.getId()))).as("edges").isEmpty();
        assertThat(model.all(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement() instanceof SequenceFlow && !isOrthogonal(edge))
                .map(edge -> edge.getBpmnElement().getId())).as("orthogonal").isEmpty();
        assertThat(levels(model).filter(level -> Models.nodes(level).size() > MOST_NODES)
                .map(level -> model.at(level) + ": " + Models.nodes(level).size() + " nodes")).isEmpty();
        assertThat(levels(model).flatMap(level -> overlaps(model, level))).as("overlapping shapes").isEmpty();
    }

    /** The widest of the fonts that draw them (DejaVu Sans at 11 px) takes some 7 px a letter. */
    @ParameterizedTest
    @MethodSource("models")
    void noLabelBreaksAWordInTwo(Models model) {
        assertThat(model.all(BpmnLabel.class).stream().filter(label -> label.getBounds() != null)
                .filter(label -> Stream.of(nameOf(label).split("\\s+")).anyMatch(word -> word.length() * 7 > label.getBounds().getWidth()))
                .map(ProcessModelTest::nameOf)).isEmpty();
    }

    private static String nameOf(BpmnLabel label) {
        var drawn = label.getParentElement() instanceof BpmnShape shape ? shape.getBpmnElement() : ((BpmnEdge) label.getParentElement()).getBpmnElement();
        return Objects.toString(drawn.getAttributeValue("name"), "");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskHasItsDelegate(Models model) {
        assertThat(findings(model, ServiceTask.class, task -> !Models.camunda(task, "delegateExpression").orElse("").equals("${" + task.getId() + "Delegate}"))).isEmpty();
        assertThat(findings(model, ServiceTask.class, task -> !beans.containsBean(task.getId() + "Delegate"))).as("missing beans").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskAndStartHasAFormOfItsDeploymentARoleAndADueDate(Models model) {
        var forms = Models.files("forms", ".form").stream().map(Models::stem).collect(Collectors.toSet());
        assertThat(findings(model, UserTask.class, task -> !Models.camunda(task, "formRef").orElse("").equals(model.stem() + "-" + task.getId())
                || !forms.contains(model.stem() + "-" + task.getId()) || !Models.camunda(task, "formRefBinding").orElse("").equals("deployment"))).as("forms of tasks").isEmpty();
        assertThat(findings(model, StartEvent.class, start -> Models.camunda(start, "formRef").isPresent()
                && (!Models.camunda(start, "formRef").get().equals(model.stem() + "-start") || !forms.contains(model.stem() + "-start")))).as("start form").isEmpty();
        assertThat(findings(model, UserTask.class, task -> task.getCamundaCandidateGroups() == null)).as("roles").isEmpty();
        assertThat(findings(model, UserTask.class, task -> task.getCamundaDueDate() == null)).as("due dates").isEmpty();
        var groups = ReferenceIdentities.read("identity/groups.csv").stream().map(row -> row.get("id")).collect(Collectors.toSet());
        assertThat(findings(model, UserTask.class, task -> task.getCamundaCandidateGroupsList().stream()
                .anyMatch(group -> !group.contains("{") && !groups.contains(group.trim())))).as("unknown roles").isEmpty();
    }

    /** A condition that stays true would begin anew whenever any variable changes. */
    @ParameterizedTest
    @MethodSource("models")
    void aConditionThatInterruptsNothingWaitsForOneVariable(Models model) {
        assertThat(findings(model, StartEvent.class, start -> !start.isInterrupting() && start.getEventDefinitions().stream()
                .anyMatch(event -> event instanceof ConditionalEventDefinition condition && condition.getCamundaVariableName() == null))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskNamesTheSourceInTheRegisterThatMakesItItsRoles(Models model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(laws(task)).as(task.getId()).isNotEmpty()
                .allMatch(law -> LowerCamel.parse(Law.class, law).isPresent()));
    }

    private static List<String> laws(UserTask task) {
        return task.getExtensionElements() == null ? List.of()
                : task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream()).filter(property -> property.getCamundaName().equals("law"))
                        .flatMap(property -> Stream.of(property.getCamundaValue().split(", "))).toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyClockIsABeansAndAnswers(Models model) {
        var expressions = Stream.concat(
                model.all(UserTask.class).stream().map(UserTask::getCamundaDueDate),
                model.all(TimerEventDefinition.class).stream().flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
                        .filter(java.util.Objects::nonNull).map(expression -> expression.getTextContent().trim()));
        assertThat(expressions.filter(expression -> !answers(expression))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallNamesItsProcessAndItsVariables(Models model) {
        var processes = models().stream().map(Models::stem).collect(Collectors.toSet());
        assertThat(findings(model, CallActivity.class, call -> !processes.contains(call.getCalledElement()))).as("callees").isEmpty();
        assertThat(findings(model, CallActivity.class, call -> !"deployment".equals(call.getCamundaCalledElementBinding()))).as("binding").isEmpty();
        assertThat(findings(model, CallActivity.class, call -> ins(call).stream().noneMatch(in -> in.getCamundaBusinessKey() != null))).as("business key").isEmpty();
        assertThat(findings(model, CallActivity.class, call -> ins(call).stream().anyMatch(in -> in.getCamundaVariables() != null))).as("all variables").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionAndMessageExists(Models model) {
        var decisions = Models.files("processes", ".dmn").stream().map(Models::stem).collect(Collectors.toSet());
        assertThat(findings(model, BusinessRuleTask.class, task -> !decisions.contains(task.getCamundaDecisionRef())
                || !"deployment".equals(task.getCamundaDecisionRefBinding()))).isEmpty();
        var messages = Arrays.stream(MessageName.values()).map(LowerCamel::of).collect(Collectors.toSet());
        messages.addAll(LOCAL_MESSAGES);
        assertThat(findings(model, Message.class, message -> !messages.contains(message.getName()))).isEmpty();
    }

    /** Messages inside one authority; they never pass the gate. */
    private static final Set<String> LOCAL_MESSAGES = Set.of("seatFreed", "districtChanged", "placementStopped", "sipStopped", "receptionForwarded",
            "investigationExtended", "consentQuestionCancelled", "sipConsentNotNeeded", "reportAttached", "handlersNamed", "deliveryStopped");

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableOfAConditionIsDeclaredOrAsked(Models model) throws IOException {
        var known = knownVariables();
        model.all(BusinessRuleTask.class).forEach(task -> known.add(task.getCamundaResultVariable()));
        assertThat(model.all(ConditionExpression.class).stream().flatMap(condition -> variables(condition.getTextContent()))
                .filter(name -> !known.contains(name)).distinct()).isEmpty();
        assertThat(model.all(CamundaIn.class).stream().map(CamundaIn::getCamundaTarget).filter(java.util.Objects::nonNull)
                .filter(name -> !known.contains(name)).distinct()).as("mapped variables").isEmpty();
    }

    @Test
    void everyFormIsUsedAndWrittenForTasklist() throws IOException {
        var used = models().stream().flatMap(model -> Stream.concat(
                model.all(UserTask.class).stream().map(task -> model.stem() + "-" + task.getId()),
                model.all(StartEvent.class).stream().flatMap(start -> Models.camunda(start, "formRef").stream()))).collect(Collectors.toSet());
        assertThat(Models.files("forms", ".form").stream().map(Models::stem)).containsExactlyInAnyOrderElementsOf(used);
        var findings = new TreeSet<String>();
        for (var file : Models.files("forms", ".form")) {
            var form = new ObjectMapper().readTree(file.toFile());
            if (!form.path("id").asText().equals(Models.stem(file)) || form.path("schemaVersion").asInt() != 16) {
                findings.add(file + ": id or schema version");
            }
            component(form, component -> {
                if (GENERATED.matcher(component.path("id").asText()).matches()) {
                    findings.add(file + ": generated id " + component.path("id").asText());
                }
                if (Set.of("dynamiclist", "filepicker", "iframe", "image", "documentPreview").contains(component.path("type").asText())) {
                    findings.add(file + ": Tasklist cannot show " + component.path("type").asText());
                }
                if (component.path("type").asText().equals("number") && component.path("decimalDigits").asInt(-1) != 0) {
                    findings.add(file + ": the server takes whole numbers only, the browser takes others in " + component.path("key").asText());
                }
                if (component.has("key") && component.path("label").asText(component.path("dateLabel").asText()).isBlank()) {
                    findings.add(file + ": no label on " + component.path("key").asText());
                }
            });
        }
        assertThat(findings).isEmpty();
    }

    private static void component(JsonNode node, java.util.function.Consumer<JsonNode> visit) {
        node.path("components").forEach(child -> {
            visit.accept(child);
            component(child, visit);
        });
    }

    private static Set<String> knownVariables() throws IOException {
        var names = new HashSet<String>();
        var metadata = new CachingMetadataReaderFactory();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:se/samsteg/**/*Variables.class")) {
            var type = ClassUtils.resolveClassName(metadata.getMetadataReader(file).getClassMetadata().getClassName(), null);
            Arrays.stream(type.getDeclaredFields()).filter(field -> field.getType() == ProcessVariable.class).peek(ReflectionUtils::makeAccessible)
                    .forEach(field -> names.add(((ProcessVariable<?>) ReflectionUtils.getField(field, null)).name()));
        }
        for (Path file : Models.files("forms", ".form")) {
            component(new ObjectMapper().readTree(file.toFile()), component -> names.add(component.path("key").asText()));
        }
        return names;
    }

    private static Stream<String> variables(String expression) {
        var bare = expression.replaceAll("'[^']*'|\"[^\"]*\"", "").replaceAll("\\b\\w+\\.\\w+\\([^)]*\\)", "");
        return NAME.matcher(bare).results().map(match -> match.group()).filter(name -> !WORDS.contains(name));
    }

    private boolean answers(String expression) {
        var call = BEAN_CALL.matcher(expression == null ? "" : expression);
        return call.matches() && beans.containsBean(call.group(1))
                && Arrays.stream(ClassUtils.getUserClass(beans.getBean(call.group(1))).getMethods()).anyMatch(method -> method.getName().equals(call.group(2)));
    }

    private static Collection<CamundaIn> ins(CallActivity call) {
        return call.getExtensionElements() == null ? List.of() : call.getExtensionElements().getChildElementsByType(CamundaIn.class);
    }

    private static Stream<BaseElement> levels(Models model) {
        return Stream.concat(Stream.of(model.process()), model.all(SubProcess.class).stream());
    }

    private static Stream<String> overlaps(Models model, BaseElement level) {
        var boxes = model.all(BpmnShape.class).stream().collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds));
        var nodes = Models.nodes(level).stream().filter(node -> !(node instanceof org.camunda.bpm.model.bpmn.instance.BoundaryEvent)).toList();
        var found = new ArrayList<String>();
        for (var first : nodes) {
            nodes.stream().filter(second -> first.getId().compareTo(second.getId()) < 0 && overlap(boxes, first, second))
                    .forEach(second -> found.add(model.at(first) + " lies on " + second.getId()));
        }
        return found.stream();
    }

    private static boolean overlap(Map<String, Bounds> boxes, FlowElement first, FlowElement second) {
        var a = boxes.get(first.getId());
        var b = boxes.get(second.getId());
        return a != null && b != null && a.getX() < b.getX() + b.getWidth() && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight() && b.getY() < a.getY() + a.getHeight();
    }

    private static boolean isOrthogonal(BpmnEdge edge) {
        var points = List.copyOf(edge.getChildElementsByType(Waypoint.class));
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            if (Math.abs(from.getX() - to.getX()) > 1 && Math.abs(from.getY() - to.getY()) > 1) {
                return false;
            }
        }
        return points.size() >= 2;
    }

    private static boolean splits(FlowNode node) {
        return !(node instanceof EventBasedGateway) && node.getOutgoing().size() > 1;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static <T extends BaseElement> List<String> findings(Models model, Class<T> type, Function<T, Boolean> wrong) {
        return model.all(type).stream().filter(wrong::apply).map(model::at).toList();
    }
}
