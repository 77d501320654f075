package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.consent.ConsentCase.JARVA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/**
 * Random lives of a consent (asked, given, given in part, with particulars or words taken out, refused, unreachable, one
 * guardian deciding alone, taken back, run out, asked anew, the pupil of age) and random disclosures in between, on the real
 * gate and register, against {@link LawModel}: field by field, what it would hold back never arrives, and what it would let
 * through is never held back.
 */
@ProcessTest
class LawPropertyTest {
    private static final int SEQUENCES = Integer.getInteger("samsteg.law.sequences", 120);
    private static final int STEPS = 14;
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final List<Authority> PARTIES = List.of(Authority.SCHOOLS, JARVA, NORRA, Authority.REGION);
    /** Mostly the two that the consent is about. */
    private static final List<Authority> LIKELY = Stream.of(PARTIES, List.of(Authority.SCHOOLS, Authority.SCHOOLS, JARVA, JARVA)).flatMap(List::stream).toList();
    private static final List<String> CATEGORIES = List.of("schoolSituation", "interventions", "sip", "health");
    private static final Map<String, List<String>> OFFERED = new TreeMap<>(Map.of(
            "schoolToSocial", List.of("group", "reasons", "attendancePercent", "goalsMet", "question", "healthNeeds", "socialNeeds", "callAnswerReason", "contribution", "progress"),
            "socialToSchool", List.of("ongoingInterventions", "contactPerson", "investigation", "meetingQuestion", "items", "commonAdvice"),
            "withHealthCare", List.of("question", "healthNeeds", "socialNeeds", "meetingQuestion", "callAnswerReason", "contribution", "items", "commonAdvice", "progress")));
    private static final List<String> DIRECTIONS = List.copyOf(OFFERED.keySet());
    private static final List<String> FIELDS = Stream.concat(Stream.of("endDate", "meetingPlace", "answeredBy", "nextFollowUp"),
            OFFERED.values().stream().flatMap(List::stream).flatMap(particular -> LawModel.toldBy(particular).stream())).distinct().sorted().toList();
    private static final List<String> EXCEPTABLE = List.of("reasons", "goalsMet", "contactPerson", "ongoingInterventions", "items", "contribution", "commonAdvice");
    /** A pupil under 12, one who turns 15 in no sequence, and one who comes of age in the middle of most. */
    private static final List<String> BIRTHDAYS = List.of("2016-05-05", "2016-05-05", "2010-09-09", "2008-03-20", "2008-03-20");
    @Autowired
    private ConsentCase cases;
    @Autowired
    private CaseFiles files;
    @Autowired
    private ConsentService consents;
    @Autowired
    private Consents register;
    @Autowired
    private ConsentWithdrawals withdrawals;
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    private final long seed = Long.getLong("samsteg.random.seed", 20261122);
    private final Random random = new Random(seed);
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> seen = new TreeMap<>();
    private CaseNumber number;
    private LocalDate birth;
    private LawModel law;
    private List<String> story;
    /** What the model says is on its way: message id to what it was, and which of its fields are left. */
    private Map<String, LawModel.Telling> onTheWay;
    private Map<String, Set<String>> left;

    @Test
    @Rule({6, 7, 8, 9, 10})
    void theGateDoesWhatASimpleModelOfTheLawWouldDo() {
        System.out.println("Law: repeat with -Dsamsteg.random.seed=" + seed);
        var begun = driver.now();
        for (int i = 0; i < SEQUENCES; i++) {
            driver.moveTo(begun);
            birth = LocalDate.parse(any(BIRTHDAYS));
            number = cases.of(birth.toString(), 1 + random.nextInt(2));
            law = new LawModel(JARVA, birth.plusYears(18));
            story = new ArrayList<>(List.of("born " + birth));
            onTheWay = new LinkedHashMap<>();
            left = new HashMap<>();
            ask();
            for (int step = 1; step < STEPS; step++) {
                step();
            }
            deliver();
        }
        System.out.println("Law: " + seen);
        assertThat(seen.keySet()).as("what was met").contains("passed", "held back", "delivered", "stopped", "withdrawn", "nothing to take back", "by ground",
                "by consent", "trimmed", "excepted whole", "trimmed on the way", "released", "released trimmed", "withheld", "of age", "one guardian alone", "silence");
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 11 -> ask();
            case 1 -> maybeWithdraw();
            case 2 -> wait(random.nextInt(5) == 0 ? 30 + random.nextInt(200) : random.nextInt(5));
            case 3 -> deliver();
            default -> disclose();
        }
    }

    /** A whole round: everyone who has a say is asked, and everyone answers or is given up. */
    private void ask() {
        var purpose = random.nextInt(3) == 0 ? ConsentPurpose.SIP : ConsentPurpose.COOPERATION;
        var scope = scope(purpose == ConsentPurpose.SIP ? JARVA : Authority.SCHOOLS, "");
        var pupil = files.find(number).orElseThrow().pupilId();
        var round = consents.prepare(scope, purpose, pupil, JARVA.tenantId()).round();
        var givers = givers();
        givers.forEach(giver -> register.ask(round, giver));
        var answers = new HashMap<String, LawModel.Answer>();
        for (var giver : givers) {
            var fields = answer(giver, givers);
            consents.answer(scope(scope.authority(), giver), round, AnswerFields.read(fields));
            answers.put(giver, modelled(fields));
            note(giver + " svarar " + fields);
        }
        if (random.nextInt(20) == 0) {
            answers.computeIfPresent(givers.get(0), (who, answer) -> answer.takenBack());
            withdraw(givers.get(0), answers.get(givers.get(0)).answer().equals("takenBack"));
        }
        consents.conclude(scope, round);
        law.concluded(purpose == ConsentPurpose.SIP, answers);
        countIf(answers.values().stream().anyMatch(LawModel.Answer::alone), "one guardian alone");
        countIf(answers.values().stream().anyMatch(LawModel.Answer::silent) && answers.values().stream().noneMatch(answer -> answer.answer().equals("refused")), "silence");
        countIf(givers.equals(List.of("child")), "of age");
    }

    private void maybeWithdraw() {
        if (random.nextBoolean()) {
            withdraw(any(List.of("guardian1", "guardian2", "child")), false);
        }
    }

    /** @param alsoOpen the giver takes back at least what was just said, in a round that is not concluded yet */
    private void withdraw(String giver, boolean alsoOpen) {
        note(giver + " tar tillbaka");
        if (law.withdrawn(giver) || alsoOpen) {
            withdrawals.withdraw(scope(Authority.SCHOOLS, giver), Optional.empty(), driver.today(), null);
            count("withdrawn");
            look();
        } else {
            assertThatThrownBy(() -> withdrawals.withdraw(scope(Authority.SCHOOLS, giver), Optional.empty(), driver.today(), null))
                    .as(story()).isInstanceOf(Refusal.class);
            count("nothing to take back");
        }
    }

    private void wait(int days) {
        driver.moveTo(driver.now().plusDays(days));
        note(days + " dagar går");
    }

    private void disclose() {
        var telling = telling();
        var message = Message.named(MessageName.PLACEMENT_ENDED).from(scope(telling.from(), "")).to(telling.to()).purpose(telling.purpose());
        telling.fields().forEach(field -> message.text(telling.category(), field, "x"));
        if (telling.decided()) {
            message.decidedBy("rektor", "content/x/reason");
        }
        var sent = gate.send(message.build());
        var passing = law.passing(telling, telling.fields(), driver.today());
        note(telling + ": " + sent.outcome());
        assertThat(sent.blocked() ? Set.of() : fields(sent.messageId())).as("passes, %s", story()).isEqualTo(passing);
        assertThat(heldBack(sent.messageId())).as("is logged as held back, %s", story()).isEqualTo(passing.isEmpty() ? Set.of() : without(telling.fields(), passing));
        count(passing.isEmpty() ? "held back" : "passed");
        countIf(!passing.isEmpty(), law.hasGround(telling) ? "by ground" : "by consent");
        countIf(!passing.isEmpty() && !passing.equals(telling.fields()), "trimmed");
        countIf(loggedExceptedWhole(sent.messageId()), "excepted whole");
        if (!passing.isEmpty()) {
            onTheWay.put(sent.messageId(), telling);
            left.put(sent.messageId(), passing);
        }
    }

    private void deliver() {
        look();
        driver.runJobs(number.value());
        checks().forEach(this::check);
        driver.runJobs(number.value());
        onTheWay.forEach((id, telling) -> {
            assertThat(arrived(id)).as("%s arrived, %s", telling, story()).isTrue();
            assertThat(fields(id)).as("of %s arrived, %s", telling, story()).isEqualTo(left.get(id));
            count("delivered");
        });
        onTheWay.clear();
    }

    /** What is on its way is looked at again: what may not pass by now is stopped, or goes on with less. */
    private void look() {
        var stopped = new ArrayList<String>();
        onTheWay.forEach((id, telling) -> {
            var now = law.passing(telling, left.get(id), driver.today());
            countIf(!now.isEmpty() && !now.equals(left.get(id)), "trimmed on the way");
            left.put(id, now);
            if (now.isEmpty()) {
                stopped.add(id);
            }
        });
        stopped.forEach(onTheWay::remove);
        if (!stopped.isEmpty()) {
            driver.runJobs(number.value());
            stopped.forEach(id -> assertThat(arrived(id)).as("%s arrived, %s", id, story()).isFalse());
            count("stopped");
            onTheWay.keySet().removeIf(this::arrived);
        }
    }

    /** The messages that a named person is to hold against somebody's words. */
    private List<Task> checks() {
        return driver.openTasks(number.value()).stream().filter(task -> task.getTaskDefinitionKey().equals("checkExceptions")).toList();
    }

    private void check(Task task) {
        var id = tasks.getVariable(task.getId(), "messageId").toString();
        var telling = onTheWay.get(id);
        var found = telling == null || !law.needsReader(telling, driver.today()) ? "release" : any(List.of("release", "releaseTrimmed", "withhold"));
        var out = takenOut(telling, left.get(id));
        found = found.equals("releaseTrimmed") && out.isEmpty() ? "withhold" : found;
        note(id + " prövas: " + found + " " + out);
        var fields = new HashMap<String, Object>(Map.of("exceptionCheck", found, "exceptionCheckReason", "Skäl"));
        if (found.equals("releaseTrimmed")) {
            fields.put("exceptedParticulars", List.of(out.get()));
            left.put(id, without(left.get(id), LawModel.toldBy(out.get())));
        }
        driver.complete(task, fields);
        if (found.equals("withhold")) {
            onTheWay.remove(id);
            driver.runJobs(number.value());
            assertThat(arrived(id)).as("was withheld, %s", story()).isFalse();
        }
        countIf(telling != null, Map.of("release", "released", "releaseTrimmed", "released trimmed", "withhold", "withheld").get(found));
    }

    /** Something that leaves something. */
    private Optional<String> takenOut(LawModel.Telling telling, Set<String> fields) {
        return telling == null ? Optional.empty() : OFFERED.values().stream().flatMap(List::stream).distinct()
                .filter(particular -> LawModel.toldBy(particular).stream().anyMatch(fields::contains))
                .filter(particular -> LawModel.tellsSomething(without(fields, LawModel.toldBy(particular)))).findFirst();
    }

    private boolean arrived(String message) {
        return jdbc.sql("select count(*) from message_inbox where message_id = ?").param(message).query(Long.class).single() == 1;
    }

    private Set<String> fields(String message) {
        try {
            var found = new TreeSet<String>();
            json.readTree(jdbc.sql("select parts from message_outbox where id = ?").param(message).query(String.class).single())
                    .forEach(part -> part.path("texts").fieldNames().forEachRemaining(found::add));
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields that the log says were taken out when it was sent. */
    private Set<String> heldBack(String message) {
        return jdbc.sql("select fields from disclosure_log where message_id = ? and fields is not null").param(message).query(String.class).list().stream()
                .flatMap(fields -> Stream.of(fields.split(","))).collect(Collectors.toSet());
    }

    private boolean loggedExceptedWhole(String message) {
        return jdbc.sql("select count(*) from disclosure_log where message_id = ? and held_back = 'EXCEPTED' and fields is null").param(message).query(Long.class).single() > 0;
    }

    private LawModel.Telling telling() {
        var from = any(LIKELY);
        var to = any(LIKELY.stream().filter(other -> !other.equals(from)).toList());
        var likely = random.nextInt(5) > 0;
        var fields = new TreeSet<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            fields.add(any(random.nextInt(4) == 0 ? FIELDS : EXCEPTABLE));
        }
        return new LawModel.Telling(from, to, likely ? any(List.of(Category.SCHOOL_SITUATION, Category.INTERVENTIONS, Category.SIP, Category.HEALTH))
                : any(List.of(Category.values())), likely ? any(List.of(Purpose.COOPERATION, Purpose.SIP)) : any(List.of(Purpose.values())), random.nextBoolean(), fields);
    }

    private Map<String, Object> answer(String giver, List<String> givers) {
        var fields = new HashMap<String, Object>();
        var answer = any(List.of("granted", "granted", "granted", "granted", "granted", "partial", "partial", "granted", "granted", "granted", "granted", "refused", "unreachable"));
        fields.put("answer", answer);
        if (!answer.equals("unreachable")) {
            fields.put("answerForm", "oral");
            fields.put("answerDate", driver.today().toString());
        } else if (givers.contains("guardian2") && !giver.equals("child") && random.nextBoolean()) {
            fields.putAll(Map.of("oneGuardianSuffices", true, "oneGuardianReason", "Sjuk", "oneGuardianDecider", "Rektor Ek"));
        }
        if (answer.equals("granted") || answer.equals("partial")) {
            scope(fields, answer.equals("granted"));
        }
        return fields;
    }

    private void scope(Map<String, Object> fields, boolean all) {
        fields.put("grantedCategories", all ? CATEGORIES : some(CATEGORIES));
        fields.put("directions", all ? DIRECTIONS : some(DIRECTIONS));
        fields.put("validTo", driver.today().plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 10 + random.nextInt(350)).toString());
        for (var direction : DIRECTIONS) {
            if (random.nextInt(3) == 0) {
                fields.put("excepted" + direction.substring(0, 1).toUpperCase() + direction.substring(1), some(OFFERED.get(direction)));
            }
        }
        if (random.nextInt(5) == 0) {
            fields.put("exceptions", any(List.of("Inte om mormor", "Inte om sjukdomen")));
        }
    }

    private static LawModel.Answer modelled(Map<String, Object> fields) {
        var directions = strings(fields.get("directions"));
        var excepted = directions.stream().flatMap(direction -> strings(fields.get("excepted" + direction.substring(0, 1).toUpperCase() + direction.substring(1)))
                .stream().map(particular -> direction + "/" + particular)).collect(Collectors.toSet());
        return new LawModel.Answer(fields.get("answer").toString(), strings(fields.get("grantedCategories")), directions, excepted, fields.containsKey("exceptions"),
                fields.containsKey("oneGuardianSuffices"), (String) fields.get("answerDate"), (String) fields.get("validTo"));
    }

    /** The guardians until the child is of age, and from 15 the child as one of them (OSL 12:3, FB 9:1). */
    private List<String> givers() {
        var age = birth.until(driver.today()).getYears();
        var guardians = jdbc.sql("select slot from guardian where pupil_id = ? order by slot").param(files.find(number).orElseThrow().pupilId())
                .query(String.class).list();
        return age >= 18 ? List.of("child") : age >= 15 ? Stream.concat(guardians.stream(), Stream.of("child")).toList() : guardians;
    }

    private CaseScope scope(Authority authority, String about) {
        return new CaseScope(number, authority, "sequence", about);
    }

    private void note(String what) {
        story.add(driver.today() + " " + what);
    }

    private String story() {
        return "after " + String.join("; ", story);
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private void countIf(boolean met, String what) {
        if (met) {
            count(what);
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> values) {
        var chosen = values.stream().filter(value -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(any(values)) : chosen;
    }

    private static Set<String> without(Set<String> fields, Set<String> others) {
        var rest = new TreeSet<>(fields);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> strings(Object values) {
        return Optional.ofNullable((List<?>) values).map(List::stream).orElse(Stream.empty()).map(Object::toString).collect(Collectors.toSet());
    }
}
