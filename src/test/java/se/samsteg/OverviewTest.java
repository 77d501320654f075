package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.junit.jupiter.api.Test;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.MessageName;
import se.samsteg.shared.LowerCamel;
import se.samsteg.support.Models;

/** Holds the picture of the whole path ({@code processes/overview.bpmn}) against the models and the code that run. */
class OverviewTest {
    private static final String SCHOOL = "schoolPool";
    private static final String DISTRICT = "districtPool";
    private static final String REGION = "regionPool";
    private static final String FAMILY = "familyPool";
    /** Delivers messages: it is the arrows. */
    private static final String DELIVERY = "delivery";
    /** In whose tenant each process runs (process map). */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            Map.entry("placement", Set.of(SCHOOL)),
            Map.entry("placement-move", Set.of(SCHOOL)),
            Map.entry("placement-end", Set.of(SCHOOL)),
            Map.entry("concern-report", Set.of(SCHOOL)),
            Map.entry("consent", Set.of(SCHOOL, DISTRICT)),
            Map.entry("consent-withdrawal", Set.of(SCHOOL, DISTRICT, REGION)),
            Map.entry("concern-report-supplement", Set.of(SCHOOL)),
            Map.entry("reception", Set.of(DISTRICT)),
            Map.entry("reception-forwarding", Set.of(DISTRICT)),
            Map.entry("reception-supplement", Set.of(DISTRICT)),
            Map.entry("reception-answer", Set.of(DISTRICT)),
            Map.entry("investigation", Set.of(DISTRICT)),
            Map.entry("investigation-extension", Set.of(DISTRICT)),
            Map.entry("investigation-lvu", Set.of(DISTRICT)),
            Map.entry("follow-up", Set.of(DISTRICT)),
            Map.entry("sip", Set.of(SCHOOL, DISTRICT, REGION)),
            Map.entry("disclosure", Set.of(SCHOOL, DISTRICT, REGION)),
            Map.entry("sip-stop", Set.of(DISTRICT)),
            Map.entry("sip-handover", Set.of(REGION)),
            Map.entry("sip-consent", Set.of(DISTRICT)),
            Map.entry("sip-participation", Set.of(SCHOOL, DISTRICT, REGION)));
    /** The review of the log concerns no pupil, and what a supervisor looks into is no step of the path. */
    private static final Set<String> BESIDE_THE_PATH = Set.of(DELIVERY, "log-review", "breach", "investigation-restart", "handler-naming", "sip-deviation");
    private static final List<Models> RUNNING = Models.executable().stream()
            .filter(model -> !BESIDE_THE_PATH.contains(model.stem())).toList();
    private static final BpmnModelInstance PICTURE = Bpmn.readModelFromFile(new File("processes/overview.bpmn"));

    @Test
    void everyProcessIsInThePictureUnderItsOwnNameAndNothingElseIs() {
        var drawn = all(CallActivity.class).collect(Collectors.toMap(CallActivity::getCalledElement, CallActivity::getName, (name, again) -> name));
        var running = RUNNING.stream().collect(Collectors.toMap(Models::stem, model -> model.process().getName()));

        assertThat(drawn).isEqualTo(running);
        assertThat(all(FlowNode.class)).allMatch(CallActivity.class::isInstance);
        assertThat(all(CallActivity.class)).allMatch(call -> running.get(call.getCalledElement()).equals(call.getName()));
    }

    @Test
    void everyProcessStandsInThePoolOfAnAuthorityThatRunsIt() {
        assertThat(all(CallActivity.class).filter(call -> !HOMES.get(call.getCalledElement()).contains(pool(call)))
                .map(BaseElement::getId)).isEmpty();
    }

    @Test
    void everyMessageIsAFlowBetweenTwoAuthorities() {
        assertThat(messages().map(OverviewTest::message)).containsOnly(Arrays.stream(MessageName.values()).map(LowerCamel::of).toArray(String[]::new));
        assertThat(messages().filter(flow -> pool(end(flow.getSource())).equals(pool(end(flow.getTarget()))))).isEmpty();
        assertThat(all(MessageFlow.class).map(MessageFlow::getName)).noneMatch(String::isBlank);
    }

    @Test
    void everyMessageThatAModelWaitsForIsInThePicture() {
        var waitedFor = RUNNING.stream().flatMap(model -> waits(model).stream())
                .filter(name -> LowerCamel.parse(MessageName.class, name).isPresent()).collect(Collectors.toSet());

        assertThat(messages().map(OverviewTest::message).collect(Collectors.toSet())).containsAll(waitedFor);
    }

    @Test
    void aMessageComesFromAProcessThatSendsIt() {
        var sent = sentByPackage();

        assertThat(messages().filter(flow -> !sent.getOrDefault(owner(((CallActivity) flow.getSource()).getCalledElement()), Set.of())
                .contains(message(flow))).map(BaseElement::getId)).isEmpty();
    }

    @Test
    void aMessageGoesToAProcessThatWaitsForItOrToAnAuthorityThatIsOnlyTold() {
        assertThat(messages().filter(flow -> !arrivesWhereItIsAwaited(flow)).map(BaseElement::getId)).isEmpty();
    }

    @Test
    void whatIsNoMessageIsALetterToOrFromTheFamily() {
        assertThat(all(MessageFlow.class).filter(flow -> !isMessage(flow))
                .filter(flow -> !pool(end(flow.getSource())).equals(FAMILY) && !pool(end(flow.getTarget())).equals(FAMILY))
                .map(BaseElement::getId)).isEmpty();
    }

    private static boolean arrivesWhereItIsAwaited(MessageFlow flow) {
        if (flow.getTarget() instanceof CallActivity call) {
            return RUNNING.stream().filter(model -> model.stem().equals(call.getCalledElement())).anyMatch(model -> waits(model).contains(message(flow)));
        }
        return RUNNING.stream().noneMatch(model -> waits(model).contains(message(flow)));
    }

    /** The messages that a model's events and receive tasks wait for. */
    private static Set<String> waits(Models model) {
        return Stream.concat(model.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                model.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage)).map(message -> message.getName()).collect(Collectors.toSet());
    }

    /** What each package gives to the gate: the message that a method names and sends. */
    private static Map<String, Set<String>> sentByPackage() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("se.samsteg").stream()
                .flatMap(type -> type.getCodeUnits().stream()).filter(OverviewTest::sends)
                .collect(Collectors.groupingBy(unit -> unit.getOwner().getPackageName().replace("se.samsteg.", ""),
                        Collectors.flatMapping(OverviewTest::named, Collectors.toSet())));
    }

    private static boolean sends(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(DisclosureGate.class));
    }

    private static Stream<String> named(JavaCodeUnit unit) {
        return unit.getFieldAccesses().stream().filter(access -> access.getTargetOwner().isEquivalentTo(MessageName.class))
                .map(access -> LowerCamel.of(MessageName.valueOf(access.getTarget().getName())));
    }

    /** The package of a process: its stem without hyphens, or that of the stem which it begins with. */
    private static String owner(String stem) {
        return RUNNING.stream().map(Models::stem).filter(other -> stem.startsWith(other + "-")).findFirst().orElse(stem).replace("-", "");
    }

    private static Stream<MessageFlow> messages() {
        return all(MessageFlow.class).filter(OverviewTest::isMessage);
    }

    private static boolean isMessage(MessageFlow flow) {
        return flow.getId().contains("From");
    }

    /** The id says which message it is: {@code sipCalledFromSipToSchoolParticipation}. */
    private static String message(MessageFlow flow) {
        return flow.getId().substring(0, flow.getId().indexOf("From"));
    }

    private static BaseElement end(Object node) {
        return (BaseElement) node;
    }

    private static String pool(BaseElement element) {
        return element instanceof Participant pool ? pool.getId() : all(Participant.class)
                .filter(pool -> pool.getProcess() != null && pool.getProcess().equals(element.getParentElement()))
                .findFirst().orElseThrow().getId();
    }

    private static <T extends BaseElement> Stream<T> all(Class<T> type) {
        return PICTURE.getModelElementsByType(type).stream();
    }
}
