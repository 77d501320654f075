package se.samsteg.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.security.Caller;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;
import se.samsteg.staffing.Reassignments.Order;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** A handler leaves: a supervisor moves everything that he or she has taken, at once. */
@ProcessTest
class ReassignmentTest {
    private static final Caller CHIEF = new Caller("chef-norra", "Chef", List.of("supervisors"), List.of("sdn-norra-innerstaden"));

    @Autowired ProcessDriver driver;
    @Autowired DistrictCases cases;
    @Autowired Reassignments reassignments;
    @Autowired TaskService tasks;
    @Autowired IdentityService identities;
    @Autowired NeedToKnow needToKnow;
    @Autowired CaseTasks caseTasks;
    @Autowired JdbcClient jdbc;
    @Autowired Actor actor;
    @Autowired WebApplicationContext context;
    private MockMvc web;

    @BeforeEach
    void aColleague() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        person("soc-ny", "social-workers", "sdn-norra-innerstaden");
    }

    @AfterEach
    void nobodyStays() {
        tasks.createTaskQuery().taskAssigneeIn("soc-norra", "soc-ny", "soc-borta", "vera.utifran").list().forEach(task -> tasks.setAssignee(task.getId(), null));
        List.of("soc-ny", "soc-borta").forEach(identities::deleteUser);
        List.of("known_person_role", "known_person_authority", "known_person").forEach(table ->
                jdbc.sql("delete from " + table + " where user_id in ('vera.utifran', 'jan.jarva')").update());
    }

    @Test
    void everythingThatSomebodyHasTakenGoesToAColleagueAtOnceAndTheTimelinesSaySo() {
        var first = taken("2014-05-05");
        var second = taken("2013-05-05");

        var outcome = reassignments.reassign(CHIEF, order("soc-ny"));

        assertThat(outcome.given()).isEqualTo(2);
        assertThat(List.of(first, second)).allSatisfy(number -> {
            assertThat(driver.task(number, "planInvestigation").getAssignee()).isEqualTo("soc-ny");
            assertThat(driver.sentences(number, DistrictCases.DISTRICT)).contains("Uppgiften Planera utredningen är flyttad från soc-norra till soc-ny.");
        });
        driver.completeAs("soc-ny", driver.task(first, "planInvestigation"), Map.of("questions", "Hur mår barnet?"));
        assertThat(driver.find(first, "planInvestigation")).isEmpty();
    }

    @Test
    void withoutASuccessorItGoesBackToThoseWhoMayDoIt() {
        var number = taken("2014-05-05");

        assertThat(reassignments.reassign(CHIEF, order(null)).returned()).isEqualTo(1);

        assertThat(driver.task(number, "planInvestigation").getAssignee()).isNull();
        assertThat(driver.candidate(driver.task(number, "planInvestigation"))).isIn("soc-norra", "soc-ny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip-norra", "utskott-norra", "chef-norra"})
    void whoMayNotDoATaskDoesNotGetIt(String other) {
        var number = taken("2014-05-05");

        var outcome = reassignments.reassign(CHIEF, order(other));

        assertThat(outcome.given()).isZero();
        assertThat(driver.task(number, "planInvestigation").getAssignee()).isNull();
    }

    @Test
    void whoLogsInFromOutsideIsAColleagueWhereTheProviderSaysAndTakesOverWhatTheRoleMayDo() {
        var number = taken("2014-05-05");
        fromOutside("vera.utifran", "social-workers", "sdn-norra-innerstaden");
        fromOutside("jan.jarva", "social-workers", "sdn-jarva");

        assertThat(reassignments.staff(CHIEF)).contains(new Staff.Member("vera.utifran", "Namnet vera.utifran", "Behöriga socialsekreterare", 0))
                .noneMatch(member -> member.id().equals("jan.jarva"));
        assertThatThrownBy(() -> reassignments.reassign(CHIEF, order("jan.jarva"))).isInstanceOf(Refusal.class);
        assertThat(reassignments.reassign(CHIEF, order("vera.utifran")).given()).isEqualTo(1);
        assertThat(driver.task(number, "planInvestigation").getAssignee()).isEqualTo("vera.utifran");
        assertThat(driver.as("vera.utifran", actor::name)).contains("Namnet vera.utifran");
    }

    @Test
    void inAProtectedCaseOnlyANamedHandlerTakesOverAndWhoLeavesIsNamedNoMore() {
        var pupil = cases.pupil(Map.of("birthDate", "2014-05-05", "protectedIdentity", "confidentiality"));
        var number = cases.begin("investigation", pupil, Map.of());
        driver.runJobs(number);
        needToKnow.name(new CaseNumber(number), DistrictCases.DISTRICT, "soc-norra", "chef-norra");
        follow(number);
        claim(number);
        var named = needToKnow.namedIn("soc-norra", List.of(DistrictCases.DISTRICT)).size();

        var outcome = reassignments.reassign(CHIEF, new Order("soc-norra", Optional.of("soc-ny"), "Slutar i dag.", true));

        assertThat(outcome.given()).isZero();
        assertThat(outcome.dismissed()).isEqualTo(named).isPositive();
        assertThat(needToKnow.handlers(new CaseNumber(number), DistrictCases.DISTRICT)).isEmpty();
        assertThat(needToKnow.unnamed(List.of(DistrictCases.DISTRICT))).contains(new NeedToKnow.Unnamed(new CaseNumber(number), DistrictCases.DISTRICT));
        assertThat(tasks.getIdentityLinksForTask(driver.task(number, "planInvestigation").getId())).isEmpty();
        assertThat(driver.isRunning(number, "handler-naming")).as("the supervisors are asked whom to name").isTrue();
    }

    @Test
    void aColleagueWhoIsNamedTooTakesOverAProtectedCase() {
        var pupil = cases.pupil(Map.of("birthDate", "2014-05-05", "protectedIdentity", "confidentiality"));
        var number = cases.begin("investigation", pupil, Map.of());
        driver.runJobs(number);
        List.of("soc-norra", "soc-ny").forEach(person -> needToKnow.name(new CaseNumber(number), DistrictCases.DISTRICT, person, "chef-norra"));
        follow(number);
        claim(number);

        reassignments.reassign(CHIEF, order("soc-ny"));

        assertThat(driver.task(number, "planInvestigation").getAssignee()).isEqualTo("soc-ny");
    }

    @Test
    void whoIsShutOutOfACaseDoesNotGetIt() {
        var number = taken("2014-05-05");
        needToKnow.shut(new CaseNumber(number), DistrictCases.DISTRICT, new NeedToKnow.ShutOut("soc-ny", "OTHER"), "soc-ny");

        assertThat(reassignments.reassign(CHIEF, order("soc-ny")).given()).isZero();

        assertThat(driver.task(number, "planInvestigation").getAssignee()).isNull();
    }

    @Test
    void anotherAuthoritysWorkIsLeftAlone() {
        person("soc-borta", "social-workers", "sdn-norra-innerstaden", "sdn-jarva");
        var number = cases.begin("investigation", "2014-05-05", Map.of("receiver", "sdn-jarva"));
        driver.runJobs(number);
        tasks.setAssignee(driver.task(number, "planInvestigation").getId(), "soc-borta");

        reassignments.reassign(CHIEF, new Order("soc-borta", Optional.empty(), "Slutar.", true));

        assertThat(driver.task(number, "planInvestigation").getAssignee()).isEqualTo("soc-borta");
    }

    @Test
    void aReasonAndPeopleOfTheHouseAreDemanded() {
        assertThatThrownBy(() -> reassignments.reassign(CHIEF, new Order("soc-norra", Optional.empty(), " ", false))).isInstanceOf(Refusal.class).hasMessageContaining("varför");
        assertThatThrownBy(() -> reassignments.reassign(CHIEF, order("soc-jarva"))).isInstanceOf(Refusal.class).hasMessageContaining("to:");
        assertThatThrownBy(() -> reassignments.reassign(CHIEF, order("soc-norra"))).isInstanceOf(Refusal.class).hasMessageContaining("samma person");
        assertThatThrownBy(() -> reassignments.reassign(CHIEF, new Order("soc-jarva", Optional.empty(), "Slutar.", false))).isInstanceOf(Refusal.class).hasMessageContaining("from:");
    }

    @Test
    void onlyASupervisorMovesOthersWork() throws Exception {
        var number = taken("2014-05-05");
        var worker = new Caller("soc-norra", "Soc", List.of("social-workers"), List.of("sdn-norra-innerstaden"));
        assertThatThrownBy(() -> reassignments.reassign(worker, order("soc-ny"))).isInstanceOf(AccessDeniedException.class);
        for (var user : List.of("soc-norra", "jour", "utskott-norra", "arkiv", "process", "admin")) {
            web.perform(send(user, "{\"reason\":\"Slutar.\"}")).andExpect(status().isForbidden());
            web.perform(get("/handlaggare").with(httpBasic(user, "demo"))).andExpect(status().is(Matchers.not(200)));
        }
        assertThat(driver.task(number, "planInvestigation").getAssignee()).isEqualTo("soc-norra");
    }

    @Test
    void aProgramMayDoItToo() throws Exception {
        taken("2014-05-05");

        web.perform(send("chef-norra", "{\"reason\":\"\"}")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].field").value("reason"));
        web.perform(send("chef-jarva", "{\"reason\":\"Slutar.\"}")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].field").value("from"));
        web.perform(send("chef-norra", "{\"to\":\"soc-ny\",\"reason\":\"Slutar.\"}")).andExpect(status().isOk())
                .andExpect(jsonPath("$.given").value(1)).andExpect(jsonPath("$.returned").value(0));
    }

    private static MockHttpServletRequestBuilder send(String user, String json) {
        return post("/api/handlers/soc-norra/reassignment").with(httpBasic(user, "demo")).contentType(MediaType.APPLICATION_JSON).content(json);
    }

    private String taken(String birthDate) {
        var number = cases.begin("investigation", birthDate, Map.of());
        driver.runJobs(number);
        claim(number);
        return number;
    }

    private void claim(String number) {
        driver.as("soc-norra", () -> {
            tasks.claim(driver.task(number, "planInvestigation").getId(), "soc-norra");
            return null;
        });
    }

    private void follow(String number) {
        caseTasks.follow(new CaseNumber(number), "Skyddad identitet");
    }

    private static Order order(String to) {
        return new Order("soc-norra", Optional.ofNullable(to), "Slutar i dag.", false);
    }

    private void person(String id, String group, String... tenants) {
        var user = identities.newUser(id);
        user.setFirstName("Ny");
        user.setLastName("Kollega");
        identities.saveUser(user);
        identities.createMembership(id, group);
        for (var tenant : tenants) {
            identities.createTenantUserMembership(tenant, id);
        }
    }

    private void fromOutside(String user, String group, String tenant) {
        jdbc.sql("insert into known_person (user_id, name, last_seen) values (?, ?, current_timestamp)").params(user, "Namnet " + user).update();
        jdbc.sql("insert into known_person_role (user_id, group_id) values (?, ?)").params(user, group).update();
        jdbc.sql("insert into known_person_authority (user_id, tenant_id) values (?, ?)").params(user, tenant).update();
    }
}
