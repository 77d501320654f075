package se.samsteg.modelling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.ByLimit;
import se.samsteg.deadline.Deadlines;
import se.samsteg.deadline.LimitNames;
import se.samsteg.law.LegalSources;
import se.samsteg.law.OwnersTables;
import se.samsteg.security.People;
import se.samsteg.shared.HouseItself;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Swedish;

/** The rules, limits and legal sources as they are in force, put together from the tables and the models themselves. */
@Component
class RuleBook {
    private static final int RULES = 33;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("modelling.rules", Locale.ROOT);
    private static final Pattern DUE = Pattern.compile("\\$\\{deadlines\\.(\\w+)\\(execution\\)}");

    private final OwnersTables tables;
    private final LegalSources sources;
    private final RepositoryService models;
    private final People people;
    private final HouseItself house;
    private final Clock clock;

    RuleBook(OwnersTables tables, LegalSources sources, @Lazy RepositoryService models, People people, HouseItself house, Clock clock) {
        this.house = house;
        this.tables = tables;
        this.sources = sources;
        this.models = models;
        this.people = people;
        this.clock = clock;
    }

    /** @param number as in the rules that the engine enforces, 1–33 */
    record Rule(int number, String text, String citation) {
    }

    /**
     * A row of {@code time-limits}, said in Swedish.
     *
     * @param places where it is used: "Process: uppgift (roll)"
     */
    record Limit(String name, String length, String reference, String validity, boolean law, boolean immediate, boolean movable,
                 String warning, List<String> places) {
    }

    record Source(String citation, String title, String summary, String validity) {
    }

    List<Rule> rules() {
        var today = IsoTime.today(clock);
        return IntStream.rangeClosed(1, RULES).mapToObj(number -> new Rule(number, TEXTS.getString("" + number),
                sources.cite(today, Arrays.stream(TEXTS.getString(number + ".law").split(",")).map(RuleBook::law).toArray(Law[]::new)))).toList();
    }

    List<Limit> limits() {
        var places = house.does(this::places);
        return TableFile.read(tables.latest(OwnedTable.TIME_LIMITS.decision()).xml()).rows().stream().map(row -> {
            var cells = row.cells();
            return new Limit(LimitNames.of(row.name()), Swedish.length(cells.get("duration")), cells.get("legalReference"), Validity.said(row.validity()),
                    cells.get("kind").equals("law"), Boolean.parseBoolean(cells.get("immediate")), Boolean.parseBoolean(cells.get("movable")),
                    cells.get("warning").isEmpty() ? "" : Swedish.length(cells.get("warning")) + " före", places.getOrDefault(row.name(), List.of()));
        }).toList();
    }

    List<Source> sources() {
        return TableFile.read(tables.latest(OwnedTable.LEGAL_SOURCES.decision()).xml()).rows().stream().map(row -> new Source(row.cells().get("citation"),
                row.cells().get("title"), row.cells().get("summary"), Validity.said(row.validity()))).toList();
    }

    /** By limit: the tasks and events of all models that go by it. */
    private Map<String, List<String>> places() {
        var places = new LinkedHashMap<String, List<String>>();
        for (var process : models.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionName().asc().list()) {
            var model = models.getBpmnModelInstance(process.getId());
            model.getModelElementsByType(UserTask.class).forEach(task -> put(places, process, task.getCamundaDueDate(), task,
                    " (" + role(task.getCamundaCandidateGroups()) + ")"));
            model.getModelElementsByType(TimeDate.class).forEach(timer -> put(places, process, timer.getTextContent(), event(timer), ""));
            model.getModelElementsByType(TimeCycle.class).forEach(timer -> put(places, process, timer.getTextContent(), event(timer), ""));
        }
        return places;
    }

    private static void put(Map<String, List<String>> places, ProcessDefinition process, String expression, FlowElement element, String role) {
        limits(expression).forEach(limit -> {
            var place = process.getName() + ": " + (element.getName() == null ? process.getName() : element.getName().replaceAll("\\s+", " ")) + role;
            var all = places.computeIfAbsent(limit, name -> new ArrayList<>());
            if (!all.contains(place)) {
                all.add(place);
            }
        });
    }

    private static List<String> limits(String expression) {
        var called = DUE.matcher(expression == null ? "" : expression);
        return !called.matches() ? List.of() : Arrays.stream(Deadlines.class.getMethods()).filter(method -> method.getName().equals(called.group(1)))
                .map(method -> Optional.ofNullable(method.getAnnotation(ByLimit.class))).flatMap(Optional::stream)
                .flatMap(limit -> Arrays.stream(limit.value())).distinct().toList();
    }

    private static FlowElement event(ModelElementInstance timer) {
        var parent = timer.getParentElement();
        return parent instanceof FlowElement element ? element : event(parent);
    }

    private String role(String groups) {
        if (groups == null || groups.startsWith("$")) {
            return "den roll som har ärendet då";
        }
        var names = people.roles();
        return Arrays.stream(groups.split(",")).map(group -> Swedish.inside(names.getOrDefault(group.strip(), group))).collect(Collectors.joining(" eller "));
    }

    private static Law law(String name) {
        return LowerCamel.parse(Law.class, name.strip()).orElseThrow(() -> new IllegalStateException("No source is called " + name));
    }
}
