package se.samsteg.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.demo.Player;
import se.samsteg.shared.Authority;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

@ProcessTest
class LogReviewProcessTest {
    private static final Authority REGION = Authority.REGION;
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    @Autowired ProcessDriver driver;
    @Autowired Player player;
    @Autowired LogReviewProcess process;
    @Autowired LogReviews reviews;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired WebApplicationContext context;

    @Test
    void theMonthsSampleIsReviewedAndTheNextReviewBeginsAMonthLater() {
        process.begin(REGION);
        complete("reviewLog", Map.of("logOutcome", "noRemark"));

        assertThat(reviews.of(List.of(REGION.tenantId())).get(0)).satisfies(review -> {
            assertThat(review.outcome()).isEqualTo("noRemark");
            assertThat(review.reviewedBy()).isEqualTo("arkiv");
        });
        assertThat(task("reviewLog")).isNull();
        driver.moveTo(driver.now().plus(Period.ofMonths(1)));
        runTimer();
        assertThat(task("reviewLog")).isNotNull();
        assertThat(process.runs(REGION)).isTrue();
        end();
    }

    @Test
    void whatCannotBeExplainedIsInvestigated() {
        process.begin(REGION);
        complete("reviewLog", Map.of("logOutcome", "remark", "reviewLogNote", "Rad tre."));
        complete("investigateRemark", Map.of("remarkResult", "unexplained", "remarkNote", "Läsningen hade inget skäl."));

        assertThat(task("investigateRemark")).isNull();
        end();
    }

    @Test
    void theOddReadingsLieOnTop() {
        var calm = line("rsu", "SAM-2026-000001", Deed.READ, true, false, false, false);
        var relative = line("soc", "SAM-2026-000002", Deed.READ, true, true, false, false);
        var curious = line("chef", "SAM-2026-000003", Deed.READ, false, false, true, true);

        var sample = Oddities.sample(List.of(calm, relative, curious), new Random(1));

        assertThat(sample).extracting(Oddities.Pick::userId).containsExactly("chef", "soc", "rsu");
        assertThat(sample.get(0).odd()).containsExactly("skyddade uppgifter utan egen uppgift", "inget skäl angivet", "nattetid");
        assertThat(sample.get(2).odd()).isEmpty();
    }

    @Test
    void anAttemptOnAClosedCaseIsOddAndOneThatOnlyLackedTheRoleIsNot() {
        var closed = line("rsu", "SAM-2026-000001", Deed.REFUSED, false, false, false, false);
        var role = line("soc", "SAM-2026-000002", Deed.REFUSED, true, false, false, false);

        assertThat(Oddities.sample(List.of(role, closed), new Random(1))).extracting(Oddities.Pick::odd)
                .containsExactly(List.of("försökte nå ett ärende som är stängt för hen"), List.of());
    }

    @Test
    void theEmergencyServicesOwnWorkAtNightIsNotOdd() {
        var onDuty = new Access(NOON, "jour", "emergency-service", "sdn-jarva", "SAM-2026-000001", Deed.WRITE, "", null, null, null, null, true, false, false, true);
        var curious = new Access(NOON, "jour2", "emergency-service", "sdn-jarva", "SAM-2026-000001", Deed.READ, "", null, Reason.LEADING, null, null, false, false, false, true);

        assertThat(Oddities.sample(List.of(onDuty, curious), new Random(1))).extracting(Oddities.Pick::odd).containsExactly(List.of("nattetid"), List.of());
    }

    @Test
    void whoReadsMuchOutsideTheirOwnCasesIsAskedAbout() {
        var lines = IntStream.range(0, Oddities.MANY_OUTSIDE)
                .mapToObj(i -> line("chef", "SAM-2026-00000" + i, Deed.READ, false, false, false, false)).toList();

        assertThat(Oddities.sample(lines, new Random(1))).allSatisfy(pick -> assertThat(pick.odd()).contains("läser mycket utanför egna ärenden"));
        assertThat(Oddities.sample(lines.subList(1, lines.size()), new Random(1)))
                .noneSatisfy(pick -> assertThat(pick.odd()).contains("läser mycket utanför egna ärenden"));
    }

    @Test
    void onlyRecordsManagersSeeTheLog() throws Exception {
        var number = driver.start("rektor", "placement", SampleApplication.with());
        assertThat(page("arkiv", "/loggar?arende=" + number).getContentAsString()).contains(number, "Anders Holm", "Skrivit");
        assertThat(page("chef-utbildning", "/loggar").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse page(String user, String path) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build()
                .perform(get(path).with(httpBasic(user, "demo"))).andReturn().getResponse();
    }

    private static Access line(String user, String number, Deed deed, boolean own, boolean surname, boolean isProtected, boolean night) {
        return new Access(NOON, user, "", "region-stockholm", number, deed, "", null, null, null, null, own, surname, isProtected, night);
    }

    private void complete(String key, Map<String, Object> answers) {
        driver.completeAs("arkiv", task(key), answers);
    }

    private Task task(String key) {
        return tasks.createTaskQuery().processDefinitionKey(LogReviewProcess.KEY).tenantIdIn(REGION.tenantId()).taskDefinitionKey(key).singleResult();
    }

    private void runTimer() {
        management.createJobQuery().processDefinitionKey(LogReviewProcess.KEY).tenantIdIn(REGION.tenantId()).executable().list().forEach(player::run);
    }

    private void end() {
        runtime.createProcessInstanceQuery().processDefinitionKey(LogReviewProcess.KEY).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Test over"));
    }
}
