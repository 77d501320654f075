package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.consent.ConsentCase.JARVA;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/**
 * Random lives of a consent (asked, given, given in part, refused, unreachable, taken back, run out, asked anew) and random
 * disclosures in between, on the real gate and register, against {@link LawModel}: what it would hold back never passes,
 * and what it would let through is never held back, neither when it is sent nor when it is delivered.
 */
@ProcessTest
class LawPropertyTest {
    private static final int SEQUENCES = 200;
    private static final int STEPS = 14;
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final List<Authority> PARTIES = List.of(Authority.SCHOOLS, JARVA, NORRA, Authority.REGION);
    /** Mostly the two that the consent is about. */
    private static final List<Authority> LIKELY = Stream.of(PARTIES, List.of(Authority.SCHOOLS, Authority.SCHOOLS, JARVA, JARVA)).flatMap(List::stream).toList();
    private static final List<String> CATEGORIES = List.of("schoolSituation", "interventions", "sip", "health");
    private static final List<String> DIRECTIONS = List.of("schoolToSocial", "socialToSchool", "withHealthCare");
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
    private JdbcClient jdbc;

    private final long seed = Long.getLong("samsteg.random.seed", 20261122);
    private final Random random = new Random(seed);
    private final Map<String, Integer> seen = new TreeMap<>();
    private CaseNumber number;
    private LawModel law;
    private List<String> story;
    /** What the model says is on its way: message id to what it was. */
    private Map<String, LawModel.Telling> onTheWay;

    @Test
    void theGateDoesWhatASimpleModelOfTheLawWouldDo() {
        System.out.println("Law: repeat with -Dsamsteg.random.seed=" + seed);
        var begun = driver.now();
        for (int i = 0; i < SEQUENCES; i++) {
            driver.moveTo(begun);
            number = cases.of("2016-05-05", 1 + random.nextInt(2));
            law = new LawModel(JARVA);
            story = new ArrayList<>();
            onTheWay = new LinkedHashMap<>();
            ask();
            for (int step = 1; step < STEPS; step++) {
                step();
            }
            deliver();
        }
        System.out.println("Law: " + seen);
        assertThat(seen.keySet()).as("what was met").contains("passed", "held back", "delivered", "stopped", "withdrawn", "by ground", "by consent");
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 0 -> ask();
            case 1 -> maybeWithdraw();
            case 2, 3 -> wait(random.nextInt(5) == 0 ? 30 + random.nextInt(200) : random.nextInt(5));
            case 4 -> deliver();
            default -> disclose();
        }
    }

    /** A whole round: everyone is asked, and everyone answers or is given up. */
    private void ask() {
        var purpose = random.nextInt(3) == 0 ? ConsentPurpose.SIP : ConsentPurpose.COOPERATION;
        var scope = scope(purpose == ConsentPurpose.SIP ? JARVA : Authority.SCHOOLS, "");
        var pupil = files.find(number).orElseThrow().pupilId();
        var round = consents.prepare(scope, purpose, pupil, JARVA.tenantId()).round();
        var givers = givers();
        givers.forEach(giver -> register.ask(round, giver));
        var answers = new HashMap<String, LawModel.Answer>();
        for (var giver : givers) {
            var fields = answer();
            consents.answer(scope(scope.authority(), giver), round, AnswerFields.read(fields));
            answers.put(giver, modelled(fields));
            note(giver + " svarar " + fields);
        }
        if (random.nextInt(20) == 0) {
            withdraw(answers);
        }
        consents.conclude(scope, round);
        law.concluded(purpose == ConsentPurpose.SIP, answers);
    }

    /** Somebody thinks better of it while others are still asked: nothing was concluded yet. */
    private void withdraw(Map<String, LawModel.Answer> open) {
        var giver = givers().get(0);
        open.computeIfPresent(giver, (who, answer) -> answer.takenBack());
        withdraw(giver);
    }

    private void maybeWithdraw() {
        if (random.nextBoolean()) {
            withdraw(any(givers()));
        }
    }

    private void withdraw(String giver) {
        note(giver + " tar tillbaka");
        withdrawals.withdraw(scope(Authority.SCHOOLS, giver), Optional.empty(), driver.today(), null);
        law.withdrawn(giver);
        count("withdrawn");
        stopWhatMayNotPass();
    }

    private void wait(int days) {
        driver.moveTo(driver.now().plusDays(days));
        note(days + " dagar går");
    }

    private void disclose() {
        var telling = telling();
        var message = Message.named(MessageName.PLACEMENT_ENDED).from(scope(telling.from(), "")).to(telling.to())
                .purpose(telling.purpose()).about(telling.category());
        if (telling.decided()) {
            message.decidedBy("rektor", "content/x/reason");
        }
        var sent = gate.send(message.build());
        var may = law.mayPass(telling, driver.today());
        note(telling + ": " + sent.outcome());
        assertThat(!sent.blocked()).as("may pass, after %s", String.join("; ", story)).isEqualTo(may);
        count(may ? "passed" : "held back");
        count(may ? law.hasGround(telling) ? "by ground" : "by consent" : "nothing");
        if (may) {
            onTheWay.put(sent.messageId(), telling);
        }
    }

    private void deliver() {
        stopWhatMayNotPass();
        driver.runJobs(number.value());
        onTheWay.forEach((id, telling) -> {
            assertThat(arrived(id)).as("%s arrived, after %s", telling, String.join("; ", story)).isTrue();
            count("delivered");
        });
        onTheWay.clear();
    }

    private void stopWhatMayNotPass() {
        var stopped = onTheWay.entrySet().stream().filter(sent -> !law.mayPass(sent.getValue(), driver.today())).map(Map.Entry::getKey).toList();
        stopped.forEach(onTheWay::remove);
        if (!stopped.isEmpty()) {
            driver.runJobs(number.value());
            onTheWay.keySet().stream().filter(id -> !arrived(id)).findFirst()
                    .ifPresent(id -> assertThat(id).as("did not arrive, after %s", String.join("; ", story)).isNull());
            onTheWay.keySet().forEach(id -> count("delivered"));
            onTheWay.clear();
            stopped.forEach(id -> assertThat(arrived(id)).as("%s arrived, after %s", id, String.join("; ", story)).isFalse());
            count("stopped");
        }
    }

    private boolean arrived(String message) {
        return jdbc.sql("select count(*) from message_inbox where message_id = ?").param(message).query(Long.class).single() == 1;
    }

    private LawModel.Telling telling() {
        var from = any(LIKELY);
        var to = any(LIKELY.stream().filter(other -> !other.equals(from)).toList());
        var likely = random.nextInt(3) > 0;
        return new LawModel.Telling(from, to, likely ? any(List.of(Category.SCHOOL_SITUATION, Category.INTERVENTIONS, Category.SIP, Category.HEALTH))
                : any(List.of(Category.values())), likely ? any(List.of(Purpose.COOPERATION, Purpose.SIP)) : any(List.of(Purpose.values())), random.nextBoolean());
    }

    private Map<String, Object> answer() {
        var fields = new HashMap<String, Object>();
        var answer = any(List.of("granted", "granted", "granted", "granted", "granted", "partial", "partial", "granted", "granted", "refused", "unreachable"));
        fields.put("answer", answer);
        if (!answer.equals("unreachable")) {
            fields.put("answerForm", "oral");
            fields.put("answerDate", driver.today().toString());
        }
        if (answer.equals("granted") || answer.equals("partial")) {
            var all = answer.equals("granted");
            fields.put("grantedCategories", all ? CATEGORIES : some(CATEGORIES));
            fields.put("directions", all ? DIRECTIONS : some(DIRECTIONS));
            fields.put("validTo", driver.today().plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 10 + random.nextInt(350)).toString());
        }
        return fields;
    }

    private static LawModel.Answer modelled(Map<String, Object> fields) {
        return new LawModel.Answer(fields.get("answer").toString(), strings(fields.get("grantedCategories")), strings(fields.get("directions")),
                (String) fields.get("answerDate"), (String) fields.get("validTo"));
    }

    private List<String> givers() {
        return jdbc.sql("select slot from guardian where pupil_id = ? order by slot").param(files.find(number).orElseThrow().pupilId())
                .query(String.class).list();
    }

    private CaseScope scope(Authority authority, String about) {
        return new CaseScope(number, authority, "sequence", about);
    }

    private void note(String what) {
        story.add(driver.today() + " " + what);
    }

    private void count(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> values) {
        var chosen = values.stream().filter(value -> random.nextBoolean()).toList();
        return chosen.isEmpty() ? List.of(any(values)) : chosen;
    }

    private static Set<String> strings(Object values) {
        return Optional.ofNullable((List<?>) values).map(List::stream).orElse(Stream.empty()).map(Object::toString).collect(Collectors.toSet());
    }
}
