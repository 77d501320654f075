package se.samsteg.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.protection.CaseDoor.Key;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.SampleApplication;

/** What happens inside the authorities when a pupil's identity is protected. */
@ProcessTest
class ProtectionTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");

    @Autowired ProcessDriver driver;
    @Autowired Protections protections;
    @Autowired NeedToKnow needToKnow;
    @Autowired CaseFiles cases;
    @Autowired PupilRegistry pupils;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;

    @Test
    void aConcernAtNightIsWorkedOnByTheEmergencyServiceUntilTheSupervisorNamesHandlers() {
        driver.moveTo(driver.now().with(LocalTime.of(22, 30)));
        var number = report("confidentiality");
        assertThat(candidates(number, "assessProtection")).containsExactly("emergency-service");
        assertThat(driver.sentences(number, NORRA)).anyMatch(line -> line.contains("socialjouren i tjänst"));
        assertThat(needToKnow.unnamed(List.of(NORRA))).contains(new NeedToKnow.Unnamed(new CaseNumber(number), NORRA));

        driver.complete(number, "assessProtection", Map.of("immediateProtection", false, "protectionReason", "Barnet är tryggt i natt."));
        supervisorNames(number, "soc-norra");

        assertThat(candidates(number, "assessPreliminarily")).containsExactly("soc-norra");
        assertThat(needToKnow.handlers(new CaseNumber(number), NORRA)).containsExactly("soc-norra");
        assertThat(needToKnow.unnamed(List.of(NORRA))).doesNotContain(new NeedToKnow.Unnamed(new CaseNumber(number), NORRA));
    }

    @Test
    void byDayTheSupervisorNamesWhoeverWorksOnIt() {
        var number = report("fictitious");
        assertThat(candidates(number, "assessProtection")).isEmpty();
        supervisorNames(number, "soc-norra");
        assertThat(candidates(number, "assessProtection")).containsExactly("soc-norra");
        driver.complete(number, "assessProtection", Map.of("immediateProtection", false, "protectionReason", "Ingen akut fara."));
        assertThat(candidates(number, "assessPreliminarily")).containsExactly("soc-norra");
    }

    @Test
    void protectionHoldsInEveryAuthorityFromTheMomentItIsSet() {
        var number = report("none");
        assertThat(candidates(number, "assessProtection")).containsExactly("social-workers");
        var school = key(number, Authority.SCHOOLS, "skolsocionom");
        driver.as("skolsocionom", () -> {
            protections.protect(school, Protection.PROTECTED_REGISTRATION);
            return null;
        });
        assertThat(candidates(number, "assessProtection")).isEmpty();
        assertThat(needToKnow.handlers(new CaseNumber(number), Authority.SCHOOLS)).containsExactly("skolsocionom");
        assertThat(needToKnow.mayRead(new CaseNumber(number), NORRA, Reader.of("soc-norra", List.of("social-workers")))).isFalse();
        assertThat(driver.instances(number)).allSatisfy(instance -> assertThat(label(instance.getId())).isIn("Skyddad identitet", null));
    }

    @Test
    void aHandlerDoesWhatHisRoleDoesAndNoMore() {
        var number = driver.start("placering", "placement", SampleApplication.with("protectedIdentity", "confidentiality"));
        driver.complete(number, "assessApplication", Map.of("assessment", "approve"));
        assertThat(candidates(number, "decidePlacement")).isEmpty();
        driver.as("chef-utbildning", () -> {
            protections.name(key(number, Authority.SCHOOLS, "chef-utbildning"), "rektor");
            return null;
        });
        assertThat(candidates(number, "decidePlacement")).containsExactly("rektor");
    }

    @Test
    void whoTookATaskLosesItWhenShutOut() {
        var number = driver.start("placering", "placement", SampleApplication.with());
        var task = driver.task(number, "assessApplication");
        tasks.setAssignee(task.getId(), "placering");
        protections.shutOut(key(number, Authority.SCHOOLS, "placering"), "placering", Ground.BENEFIT);
        assertThat(driver.task(number, "assessApplication").getAssignee()).isNull();
        assertThatThrownBy(() -> driver.completeAs("placering", task, Map.of("assessment", "approve"))).hasMessageContaining("finns inte");
        assertThat(driver.sentences(number, Authority.SCHOOLS)).anyMatch(line -> line.contains("Karin Lindqvist är avstängd från ärendet på grund av jäv"));
    }

    @Test
    void aPersonWhoIsShutOutIsNotNamed() {
        var number = driver.start("placering", "placement", SampleApplication.with("protectedIdentity", "confidentiality"));
        protections.shutOut(key(number, Authority.SCHOOLS, "placering"), "rektor", Ground.OTHER);
        assertThatThrownBy(() -> protections.name(key(number, Authority.SCHOOLS, "placering"), "rektor"))
                .isInstanceOf(Refusal.class).hasMessageContaining("jäv");
    }

    @Test
    void aGuardianWhoIsAThreatIsSentNothing() {
        var number = driver.start("placering", "placement", SampleApplication.with());
        var pupil = cases.find(new CaseNumber(number)).orElseThrow().pupilId();
        protections.silence(key(number, Authority.SCHOOLS, "placering"), "guardian2", true);
        driver.complete(number, "assessApplication", Map.of("assessment", "approve"));
        driver.complete(number, "decidePlacement", Map.of("decision", "place", "decisionReason", "Behöver gruppen.",
                "placementStart", driver.today().plusDays(3).toString(), "reviewDate", driver.today().plusDays(60).toString()));
        assertThat(told(number)).contains("guardian1").doesNotContain("guardian2");
        assertThat(jdbc.sql("select title from document where case_number = ?").param(number).query(String.class).list())
                .anyMatch(title -> title.endsWith("vårdnadshavare 1")).noneMatch(title -> title.endsWith("vårdnadshavare 2"));
        assertThat(pupils.guardian(pupil, "guardian2").orElseThrow().mail()).isEmpty();
    }

    @Test
    void aNewApplicationDoesNotForgetWhoIsAThreat() {
        var application = SampleApplication.with();
        var number = driver.start("placering", "placement", application);
        var pupil = cases.find(new CaseNumber(number)).orElseThrow().pupilId();
        pupils.silence(pupil, "guardian2", true);
        var again = new HashMap<>(application);
        again.put("protectedIdentity", "none");
        pupils.register(again, se.samsteg.pupil.Demand.COMPLETE);
        assertThat(pupils.guardian(pupil, "guardian2").orElseThrow().noContact()).isTrue();
    }

    private String report(String protection) {
        var fields = new HashMap<String, Object>(Map.of("personalIdentityNumber", SampleApplication.with().get("personalIdentityNumber"),
                "firstName", "Alva", "lastName", "Ek", "protectedIdentity", protection, "district", NORRA.tenantId(),
                "whatWorries", "Rädd för att gå hem.", "acuteDanger", false, "violenceSuspected", false));
        var number = driver.start("skolsocionom", "concern-report", fields);
        driver.runJobs(number);
        return number;
    }

    private void supervisorNames(String number, String user) {
        driver.as("chef-norra", () -> {
            protections.name(new Key(new CaseNumber(number), NORRA, "chef-norra", false, true), user);
            return null;
        });
    }

    private static Key key(String number, Authority authority, String user) {
        return new Key(new CaseNumber(number), authority, user, true, user.startsWith("chef"));
    }

    private List<String> candidates(String number, String task) {
        return tasks.getIdentityLinksForTask(driver.task(number, task).getId()).stream()
                .filter(link -> link.getType().equals("candidate")).map(ProtectionTest::who).toList();
    }

    private static String who(IdentityLink link) {
        return link.getUserId() == null ? link.getGroupId() : link.getUserId();
    }

    private Object label(String instance) {
        return jdbc.sql("select TEXT_ from ACT_RU_VARIABLE where NAME_ = 'pupilLabel' and PROC_INST_ID_ = ?").param(instance)
                .query(String.class).optional().orElse(null);
    }

    private List<String> told(String number) {
        return jdbc.sql("select recipient from notice where case_number = ?").param(number).query(String.class).list();
    }
}
