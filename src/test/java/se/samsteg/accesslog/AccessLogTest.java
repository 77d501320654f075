package se.samsteg.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

@ProcessTest
class AccessLogTest {
    @Autowired ProcessDriver driver;
    @Autowired JdbcClient jdbc;
    @Autowired TaskService tasks;
    @Autowired ManagementService management;
    @Autowired WebApplicationContext context;
    @Autowired LogRetention retention;

    private MockMvc web;
    private String number;

    @BeforeEach
    void openACase() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        number = driver.start("rektor", "placement", SampleApplication.with());
    }

    @Test
    void startingACaseIsAWritingOfIt() {
        assertThat(lines("rektor")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("DEED", "WRITE").containsEntry("AUTHORITY", "utbildning").containsEntry("OWN_WORK", true));
    }

    @Test
    void whoReadsATaskIsLoggedOnceWithTheTaskAsTheReason() {
        var task = driver.task(number, "assessApplication");
        driver.as("placering", () -> tasks.createTaskQuery().taskId(task.getId()).singleResult());
        driver.as("placering", () -> tasks.getVariables(task.getId()));
        driver.shown(task);

        assertThat(lines("placering")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("DEED", "READ").containsEntry("CASE_NUMBER", number).containsEntry("OWN_WORK", true));
    }

    @Test
    void anHourLaterItIsANewReading() {
        var task = driver.task(number, "assessApplication");
        driver.shown(task);
        driver.moveTo(driver.now().plus(Duration.ofHours(1)));
        driver.shown(task);

        assertThat(lines("placering")).hasSize(2).allSatisfy(line -> assertThat(line).containsEntry("TASK", "assessApplication"));
    }

    @Test
    void whoWritesIsLoggedWithTheTask() {
        driver.complete(driver.task(number, "assessApplication"), Map.of("assessment", "reject", "assessmentReason", "Skälet står här."));

        assertThat(lines("placering")).anySatisfy(line -> assertThat(line).containsEntry("DEED", "WRITE").containsEntry("TASK", "assessApplication"));
    }

    @Test
    void whatWasRefusedWroteNothing() {
        var task = driver.task(number, "assessApplication");
        assertThatThrownBy(() -> driver.completeAs("placering", task, Map.of())).hasMessageContaining("assessment");

        assertThat(lines("placering")).isEmpty();
    }

    @Test
    void aListOfTasksIsOneLineWithoutCases() {
        driver.start("rektor", "placement", SampleApplication.with());
        driver.moveTo(driver.now().plusDays(40));
        var before = count("user_id = 'chef-utbildning'");
        driver.as("chef-utbildning", () -> tasks.createTaskQuery().list());

        assertThat(count("user_id = 'chef-utbildning'")).isEqualTo(before + 1);
        assertThat(count("user_id = 'chef-utbildning' and deed = 'LIST' and case_number is null and row_count > 1")).isPositive();
    }

    @Test
    void whoHasNoTaskInTheCaseSaysWhyBeforeItOpens() throws Exception {
        assertThat(ask("skolsocionom").getRedirectedUrl()).isEqualTo("/arenden/" + number + "/skal");
        assertThat(lines("skolsocionom")).isEmpty();

        assertThat(state("skolsocionom", "", "").getContentAsString()).contains("Välj ett skäl");
        assertThat(state("skolsocionom", "SUBSTITUTE", "").getRedirectedUrl()).isEqualTo("/arenden/" + number);

        assertThat(ask("skolsocionom").getStatus()).isEqualTo(200);
        assertThat(lines("skolsocionom")).anySatisfy(line -> assertThat(line)
                .containsEntry("DEED", "READ").containsEntry("REASON", "substitute").containsEntry("OWN_WORK", false));
    }

    @Test
    void theReasonHoldsForTwelveHours() throws Exception {
        state("skolsocionom", "SUBSTITUTE", "");
        driver.moveTo(driver.now().plusHours(13));

        assertThat(ask("skolsocionom").getStatus()).isEqualTo(302);
    }

    @Test
    void aReasonThatNamesTheFamilyIsRefused() throws Exception {
        var name = jdbc.sql("select p.last_name from pupil p join case_file c on c.pupil_id = p.id where c.case_number = ?").param(number)
                .query(String.class).single();

        assertThat(state("skolsocionom", "OTHER", "Frågan gäller " + name).getContentAsString()).contains("Skriv inga namn");
        assertThat(state("skolsocionom", "OTHER", "Ringde 20140101-2388").getContentAsString()).contains("Skriv inga namn");
        assertThat(lines("skolsocionom")).isEmpty();
    }

    @Test
    void whoWorksInTheCaseIsNotAsked() throws Exception {
        assertThat(ask("placering").getStatus()).isEqualTo(200);
        assertThat(ask("rektor").getStatus()).isEqualTo(200);
    }

    @Test
    void anAttemptOnSomebodyElsesCaseIsLoggedAndShowsNothing() throws Exception {
        assertThat(ask("soc-jarva").getStatus()).isEqualTo(404);
        assertThat(lines("soc-jarva")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED"));
    }

    @Test
    void aCallOnAnotherAuthoritysTaskIsLoggedAsAnAttemptWithTheAuthorityOfWhoTried() {
        var task = driver.task(number, "assessApplication");
        assertThatThrownBy(() -> driver.as("soc-jarva", () -> tasks.getVariables(task.getId()))).hasMessageContaining("ENGINE-13034");

        assertThat(lines("soc-jarva")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED")
                .containsEntry("WHAT", "GetTaskVariablesCmd").containsEntry("AUTHORITY", "sdn-jarva").containsEntry("OWN_WORK", false));
    }

    @Test
    void aQueryThatFindsNothingSinceTheCaseIsClosedIsAnAttempt() {
        var task = driver.task(number, "assessApplication");
        jdbc.sql("insert into case_protection (case_number, since) values (?, current_timestamp)").param(number).update();
        driver.as("placering", () -> tasks.createTaskQuery().taskId(task.getId()).singleResult());

        assertThat(lines("placering")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED")
                .containsEntry("AUTHORITY", "utbildning").containsEntry("PROTECTED_IDENTITY", false).containsEntry("OWN_WORK", false));
    }

    @Test
    void aQueryThatFindsNothingInAnOpenCaseIsNone() {
        var task = driver.task(number, "assessApplication");
        driver.as("placering", () -> tasks.createTaskQuery().taskId(task.getId()).taskAssignee("nobody").singleResult());

        assertThat(lines("placering")).isEmpty();
    }

    @Test
    void anAttemptIsKeptThoughWhatWasTriedIsTakenBack() {
        var task = driver.task(number, "assessApplication");
        assertThatThrownBy(() -> driver.completeAs("skolsocionom", task, Map.of("assessment", "approve"))).hasMessageContaining("Uppgiften hör till en annan roll");

        assertThat(lines("skolsocionom")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED").containsEntry("OWN_WORK", true));
        assertThat(driver.find(number, "assessApplication")).isPresent();
    }

    @Test
    void aClosedRoadOnACaseIsAnAttempt() throws Exception {
        var instance = driver.instances(number).get(0).getId();
        var answer = web.perform(delete("/engine-rest/process-instance/" + instance).with(httpBasic("admin", "demo")).with(csrf())).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(lines("admin")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED")
                .containsEntry("WHAT", "DELETE /engine-rest/process-instance/{id}").containsEntry("AUTHORITY", "utbildning"));
    }

    @Test
    void whoReadsOrRunsAJobIsLoggedInItsCase() {
        driver.complete(driver.task(number, "assessApplication"), Map.of("assessment", "approve"));
        driver.complete(driver.task(number, "decidePlacement"), Map.of("decision", "place", "decisionReason", "Behöver gruppen.",
                "placementStart", driver.today().plusDays(3).toString(), "reviewDate", driver.today().plusDays(60).toString()));
        var job = management.createJobQuery().processInstanceIds(driver.instances(number).stream().map(instance -> instance.getId())
                .collect(Collectors.toSet())).list().get(0).getId();
        var trace = "trace-" + job;
        jdbc.sql("insert into ACT_GE_BYTEARRAY (ID_, REV_, NAME_, BYTES_) values (?, 1, 'job.exceptionByteArray', ?)").params(trace, new byte[] {65}).update();
        jdbc.sql("update ACT_RU_JOB set EXCEPTION_STACK_ID_ = ? where ID_ = ?").params(trace, job).update();
        assertThat(driver.as("admin", () -> management.getJobExceptionStacktrace(job))).isEqualTo("A");
        driver.as("admin", () -> {
            management.setJobRetries(job, 3);
            return null;
        });

        assertThat(lines("admin")).extracting(line -> line.get("DEED") + " " + line.get("WHAT"))
                .containsExactly("READ GetJobExceptionStacktraceCmd", "WRITE SetJobRetriesCmd");
        assertThatThrownBy(() -> driver.as("soc-jarva", () -> management.getJobExceptionStacktrace(job))).hasMessageContaining("ENGINE-13034");
        assertThat(lines("soc-jarva")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED"));
    }

    @Test
    void whoIsNotToKnowOfAProtectedCaseIsNotAskedButRefused() throws Exception {
        jdbc.sql("insert into case_protection (case_number, since) values (?, current_timestamp)").param(number).update();

        assertThat(ask("skolsocionom").getStatus()).isEqualTo(404);
        assertThat(lines("skolsocionom")).singleElement().satisfies(line -> assertThat(line).containsEntry("DEED", "REFUSED"));
    }

    @Test
    void aReaderWithASurnameOfTheFamilyIsMarkedAndTheNameIsNotKept() {
        rename("Lindqvist");
        driver.shown(driver.task(number, "assessApplication"));
        rename("Almgren");

        assertThat(lines("placering")).singleElement().satisfies(line -> {
            assertThat(line).containsEntry("SAME_SURNAME", true);
            assertThat(line.values().toString()).doesNotContainIgnoringCase("lindqvist");
        });
    }

    /** The colleague's own name is no secret: whatever else says it would be found when all the run has written is searched. */
    private void rename(String family) {
        jdbc.sql("update pupil set last_name = ? where id = (select pupil_id from case_file where case_number = ?)").params(family, number).update();
    }

    @Test
    void aLineEndsAfterFiveYearsAndNotBeforeWhateverOurClockSays() {
        driver.shown(driver.task(number, "assessApplication"));
        driver.moveTo(driver.now().plusYears(7));
        assertThat(retention.endOldLines()).isZero();
        jdbc.sql("""
                insert into access_log (at, user_id, roles, case_number, deed, what, own_work, same_surname, protected_identity, at_night)
                select timestamp with time zone '2019-03-02 09:00:00+01:00', 'gone', roles, case_number, deed, what, own_work, same_surname, protected_identity, at_night
                from access_log where case_number = ? fetch first 1 rows only""").param(number).update();
        assertThat(retention.endOldLines()).isOne();
        assertThat(lines("placering")).isNotEmpty();
        assertThat(lines("gone")).isEmpty();
    }

    private List<Map<String, Object>> lines(String user) {
        return jdbc.sql("select * from access_log where user_id = ? and case_number = ? order by id").params(user, number).query().listOfRows().stream()
                .map(AccessLogTest::inWhateverCase).toList();
    }

    private static Map<String, Object> inWhateverCase(Map<String, Object> row) {
        var line = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        line.putAll(row);
        return line;
    }

    private long count(String where) {
        return jdbc.sql("select count(*) from access_log where " + where).query(Long.class).single();
    }

    private MockHttpServletResponse ask(String user) throws Exception {
        return web.perform(get("/arenden/" + number).with(httpBasic(user, "demo"))).andReturn().getResponse();
    }

    private MockHttpServletResponse state(String user, String reason, String note) throws Exception {
        return web.perform(post("/arenden/" + number + "/skal").param("reason", reason).param("note", note)
                .with(httpBasic(user, "demo")).with(csrf())).andReturn().getResponse();
    }
}
