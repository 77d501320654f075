package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import se.samsteg.shared.Refusal;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.Models;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.RandomAnswers;
import se.samsteg.support.RandomWalk;
import se.samsteg.support.WholeRun;

/** What people wrote, and who they are, reaches no engine table and no log, through whichever form it came in. */
@ProcessTest
@TestPropertySource(properties = "samsteg.walk=leaks")
@ExtendWith(OutputCaptureExtension.class)
class NothingLeaksTest {
    private static final int MOST_CASES = 250;
    private static final List<String> SIDE_STEPS = List.of("consent-withdrawal", "sip", "sip-stop", "sip-handover", "investigation-extension", "disclosure", "placement-move",
            "concern-report-supplement", "reception-supplement", "reception-forwarding");

    @Autowired ProcessDriver driver;
    @Autowired RandomWalk walk;
    @Autowired DistrictCases districts;
    @Autowired DataSource database;

    private final long seed = Long.getLong("samsteg.random.seed", 20261121);
    private final Random random = new Random(seed);
    private final RandomAnswers answers = new RandomAnswers(seed);
    private final FictionalPupils pupils = new FictionalPupils(seed + 1);
    private final Map<String, Integer> forms = new TreeMap<>();
    private final TreeSet<String> secrets = new TreeSet<>();

    @Test
    void noNameNumberAddressOrTextIsInAnyEngineTableOrLog(CapturedOutput log) throws SQLException {
        System.out.println("Nothing leaks: repeat with -Dsamsteg.random.seed=" + seed);
        var begun = driver.now();
        var wanted = Models.files("forms", ".form").stream().map(Models::stem)
                // no pupil's case walks through the review of the log, and a restart is the software's to notice
                .filter(form -> !form.startsWith("log-review-") && !form.equals("investigation-restart-start") && !RandomAnswers.keys(form).isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        walk.turnBack(begun);
        takeTheOnlySeat();
        for (var number : List.of(concernDuringPlacement(), reportWithoutReceipt(), questionWithoutAnswer(), leaver(), careForOnesOwnBehaviour(), longInvestigation(),
                investigatedAgain(), comesOfAge())) {
            walk.toTheEnd(number, answers, random, forms, () -> { });
        }
        for (int i = 0; i < MOST_CASES && !forms.keySet().containsAll(wanted); i++) {
            walk.turnBack(begun);
            var number = i % 3 == 0 ? report() : i % 7 == 1 ? received() : placement();
            walk.toTheEnd(number, answers, random, forms, () -> sideStep(number));
        }
        secrets.addAll(answers.typed());

        assertThat(forms.keySet()).as("forms that were filled in").containsAll(wanted);
        assertThat(WholeRun.findings(database, secrets)).as("in the engine's tables, and where else it may not be").isEmpty();
        assertThat(secrets.stream().filter(log.getAll()::contains)).as("in the log").isEmpty();
        assertThat(secrets).hasSizeGreaterThan(200);
    }

    /** A pupil who stays in the smallest group, so that the others have to queue for it. */
    private void takeTheOnlySeat() {
        var fields = pupils.application(driver.today());
        fields.put("groupType", "csu");
        fields.put("groupCode", "CSU-LITEN");
        fields.put("protectedIdentity", "none");
        driver.complete(begin("placering", "placement", fields), "assessApplication", Map.of("assessment", "approve"));
    }

    private String placement() {
        return begin("placering", "placement", pupils.application(driver.today()));
    }

    /** An investigation asks the group that the pupil is in: too rare to wait for. */
    private String concernDuringPlacement() {
        var fields = pupils.application(driver.today());
        fields.putAll(Map.of("groupType", "rsu", "groupCode", "RSU-NORRA"));
        var number = begin("placering", "placement", fields);
        work(number, "assessApplication", Map.of("assessment", "approve"));
        driver.runJobs(number);
        work(number, "decidePlacement", Map.of("decision", "place"));
        driver.start("skolsocionom", "concern-report", known(new HashMap<>(Map.of("caseNumber", number, "whatWorries", "Kommer sällan.")), "concern-report-start"));
        driver.runJobs(number);
        work(number, "assessProtection", Map.of("immediateProtection", false));
        work(number, "assessPreliminarily", Map.of("preliminaryDecision", "open"));
        driver.runJobs(number);
        work(number, "planInvestigation", Map.of());
        driver.runJobs(number);
        work(number, "provideInformation", Map.of());
        return number;
    }

    /** A pupil who ends grade 9 while placed. */
    private String leaver() {
        var fields = pupils.application(driver.today());
        fields.putAll(Map.of("groupType", "rsu", "groupCode", "RSU-NORRA", "grade", 9));
        var number = begin("placering", "placement", fields);
        work(number, "assessApplication", Map.of("assessment", "approve"));
        driver.runJobs(number);
        work(number, "decidePlacement", Map.of("decision", "place"));
        driver.moveTo(number, driver.today().withMonth(4).withDayOfMonth(20).atTime(9, 0));
        work(number, "planTransition", Map.of());
        return number;
    }

    /** Care for a child's own behaviour, which the committee tries anew after half a year. */
    private String careForOnesOwnBehaviour() {
        var number = districts.begin("follow-up", "2012-05-05", Map.of("riskLevel", "low", "outOfHome", true));
        driver.runJobs(number);
        work(number, "writeImplementationPlan", Map.of("careGround", "lvu3"));
        driver.moveTo(number, driver.now().plusMonths(5).plusDays(1));
        work(number, "reconsiderCare", Map.of());
        work(number, "decideCare", Map.of("careDecision", "continue"));
        return number;
    }

    /** An investigation that is extended, during which there is another report, and the committee's chair takes the child into care. */
    private String longInvestigation() {
        var number = received();
        driver.runJobs(number);
        investigate(number);
        begin("soc-norra", "investigation-extension", new HashMap<>(Map.of("caseNumber", number, "extensionReason", answers.text("extensionReason"),
                "extendedTo", driver.today().plusMonths(6).toString())));
        begin("soc-norra", "reception", new HashMap<>(Map.of("caseNumber", number, "whatWorries", answers.text("whatWorries"), "reporterKind", "dutyBound", "reporterName", answers.text("reporterName"))));
        driver.runJobs(number);
        work(number, "assessProtection", Map.of("immediateProtection", false));
        driver.runJobs(number);
        work(number, "readReport", Map.of());
        begin("soc-norra", "investigation-lvu", new HashMap<>(Map.of("caseNumber", number, "careKind", "immediate", "careDecidedOn", driver.today().toString())));
        driver.runJobs(number);
        work(number, "applyForCare", Map.of("application", "applied"));
        return number;
    }

    /** Another report when an investigation has just been closed. */
    private String investigatedAgain() {
        var number = received();
        driver.runJobs(number);
        investigate(number);
        while (driver.isRunning(number, "investigation")) {
            var open = driver.openTasks(number).stream().filter(task -> task.getProcessDefinitionId().startsWith("investigation:"))
                    .map(Task::getTaskDefinitionKey).toList();
            if (open.isEmpty()) {
                assertThat(walk.waiting(number, new ArrayList<>())).as("a clock that runs out").isTrue();
            } else {
                work(number, open.get(0), open.get(0).equals("decideInvestigation") ? Map.of("investigationDecision", "noIntervention") : Map.of());
            }
            driver.runJobs(number);
        }
        begin("soc-norra", "reception", new HashMap<>(Map.of("caseNumber", number, "whatWorries", answers.text("whatWorries"), "reporterKind", "private")));
        driver.runJobs(number);
        investigate(number);
        work(number, "reviewRestart", Map.of());
        return number;
    }

    private void investigate(String number) {
        work(number, "assessProtection", Map.of("immediateProtection", false));
        work(number, "assessPreliminarily", Map.of("preliminaryDecision", "open", "withholdAnswer", false));
        driver.runJobs(number);
    }

    /** A pupil who turns 18 while the investigation is going on. */
    private String comesOfAge() {
        var number = districts.begin("investigation", driver.today().minusYears(18).plusDays(10).toString(), Map.of());
        driver.runJobs(number);
        driver.moveTo(number, driver.today().plusDays(10).atTime(8, 0));
        work(number, "settleMajority", Map.of());
        return number;
    }

    /** The post stands still for more than an hour. */
    private String reportWithoutReceipt() {
        var number = report();
        while (driver.find(number, "confirmReceiptByPhone").isEmpty()) {
            assertThat(walk.waiting(number, new ArrayList<>())).as("a clock that runs out").isTrue();
        }
        work(number, "confirmReceiptByPhone", Map.of());
        return number;
    }

    /** The school asks afterwards how it went, and nobody answers for three weeks. */
    private String questionWithoutAnswer() {
        var fields = pupils.application(driver.today());
        fields.putAll(entered("concern-report-start"));
        fields.put("wantsAnswer", false);
        var number = begin("skolsocionom", "concern-report", known(fields, "concern-report-start"));
        driver.runJobs(number);
        driver.start("skolsocionom", "concern-report-supplement", Map.of("caseNumber", number, "supplementKind", "answerRequest"));
        while (driver.find(number, "remindOfAnswer").isEmpty()) {
            assertThat(walk.waiting(number, new ArrayList<>())).as("a clock that runs out").isTrue();
        }
        work(number, "remindOfAnswer", Map.of("stopWaiting", false));
        investigate(number);
        work(number, "readReporterAnswer", Map.of());
        return number;
    }

    private void work(String number, String task, Map<String, Object> chosen) {
        driver.nameEverybody(number);
        var open = driver.task(number, task);
        var form = open.getCamundaFormRef().getKey();
        var fields = new HashMap<>(answers.to(form, driver.today(), driver.shown(open)));
        fields.putAll(chosen);
        driver.complete(open, fields);
        forms.merge(form, 1, Integer::sum);
    }

    private String report() {
        var fields = pupils.application(driver.today());
        fields.putAll(entered("concern-report-start"));
        return begin("skolsocionom", "concern-report", known(fields, "concern-report-start"));
    }

    private String received() {
        var fields = pupils.application(driver.today());
        fields.putAll(entered("reception-start"));
        fields.put("district", "sdn-norra-innerstaden");
        return begin("soc-norra", "reception", known(fields, "reception-start"));
    }

    /** A start form that names a case which is under way; refused where there is nothing to withdraw, stop or extend. */
    private void sideStep(String number) {
        var step = rare(number, "sip", "sip-stop").or(() -> rare(number, "sip-participation", "sip-handover")).or(() -> rare(number, "investigation", "investigation-extension"))
                .or(() -> rare(number, "placement", "placement-end"))
                .or(() -> rare(number, "reception", "reception-supplement")).or(() -> rare(number, "reception", "reception-forwarding"))
                .orElseGet(this::seldomTaken);
        var fields = new HashMap<>(entered(step + "-start"));
        fields.put("caseNumber", number);
        fields.computeIfPresent("newDistrict", (field, tenant) -> List.of("sdn-jarva", "sdn-norra-innerstaden").get(random.nextInt(2)));
        fields.computeIfPresent("recipient", (field, tenant) -> List.of("sdn-jarva", "sdn-norra-innerstaden").get(random.nextInt(2)));
        fields.computeIfPresent("rightDistrict", (field, tenant) -> List.of("sdn-jarva", "sdn-norra-innerstaden").get(random.nextInt(2)));
        fields.computeIfPresent("giver", (field, giver) -> "guardian1");
        fields.computeIfPresent("extendedTo", (field, day) -> driver.today().plusDays(399).toString());
        try {
            driver.start(starter(step), step, fields);
            forms.merge(step + "-start", 1, Integer::sum);
        } catch (RuntimeException fault) {
            assertThat(Refusal.in(fault)).as(step).isPresent();
        }
    }

    /** Any, but every second time one that was taken seldom or never: otherwise the last form is waited for. */
    private String seldomTaken() {
        var steps = new ArrayList<>(SIDE_STEPS);
        Collections.shuffle(steps, random);
        return random.nextBoolean() ? steps.get(0) : Collections.min(steps, Comparator.comparing(step -> forms.getOrDefault(step + "-start", 0)));
    }

    private String starter(String step) {
        return switch (step) {
            case "investigation-extension", "sip-stop", "reception-supplement", "reception-forwarding" -> List.of("soc-norra", "soc-jarva").get(random.nextInt(2));
            case "placement-end" -> "rektor";
            case "sip-handover" -> "bup";
            default -> "skolsocionom";
        };
    }

    /** A step that only runs beside another one is taken as soon as it can be, the first time. */
    private Optional<String> rare(String number, String beside, String step) {
        return driver.isRunning(number, beside) && !forms.containsKey(step + "-start") ? Optional.of(step) : Optional.empty();
    }

    private Map<String, Object> entered(String form) {
        var fields = new HashMap<>(answers.to(form, driver.today(), Map.of()));
        List.of("caseNumber", "personalIdentityNumber", "birthDate", "protectedIdentity", "grade", "district").forEach(fields::remove);
        fields.keySet().removeIf(field -> field.startsWith("guardian") && !field.equals("guardiansInformed"));
        return fields;
    }

    private static Map<String, Object> known(Map<String, Object> fields, String form) {
        var keys = RandomAnswers.keys(form);
        fields.keySet().retainAll(keys);
        return fields;
    }

    private String begin(String user, String process, Map<String, Object> fields) {
        secrets.addAll(WholeRun.personal(fields));
        forms.merge(process + "-start", 1, Integer::sum);
        return driver.start(user, process, fields);
    }
}
