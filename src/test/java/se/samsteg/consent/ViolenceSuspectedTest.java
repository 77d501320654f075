package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.consent.ConsentCase.JARVA;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** Whichever authority first suspects violence: nobody of the family is asked any more, and only who knows is told why. */
@ProcessTest
class ViolenceSuspectedTest {
    private static final String UNDER_12 = "2015-05-05";
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private ConsentRegister register;
    @Autowired
    private ConsentSection section;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0} suspects while {1} is asked for")
    @CsvSource({"district, COOPERATION", "district, SIP", "school, COOPERATION", "school, SIP"})
    void everyOpenQuestionDisappearsWithItsRemindersAndClocks(String first, ConsentPurpose purpose) {
        var number = asked(purpose);
        driver.pass(number.value(), Period.ofDays(22));
        assertThat(driver.openTasks(number.value())).hasSize(4);
        suspect(first, number);

        assertThat(driver.openTasks(number.value())).extracting("taskDefinitionKey").doesNotContain("recordConsentAnswer", "followUpMissingConsent");
        assertThat(driver.isRunning(number.value(), "consent")).isFalse();
        assertThat(management.createJobQuery().processDefinitionKey("consent").list().stream().map(job -> job.getProcessInstanceId())
                .filter(instance -> runtime.createProcessInstanceQuery().processInstanceId(instance).processInstanceBusinessKey(number.value()).count() > 0)).isEmpty();
        assertThat(latest(number).outcome()).isEqualTo(ConsentOutcome.MISSING);
        assertThat(latest(number).consents()).extracting(Consent::state).containsOnly(ConsentState.CANCELLED);
        var notices = notices(number);
        driver.pass(number.value(), Period.ofDays(60));
        assertThat(notices(number)).isEqualTo(notices);
    }

    @Test
    void aQuestionThatIsAboutToBePutIsNeverPut() {
        var number = consent.of(UNDER_12, 2);
        cases.join(number, JARVA);
        consent.begin(number, ConsentPurpose.COOPERATION);
        suspect("district", number);
        driver.runJobs(number.value());

        assertThat(driver.isRunning(number.value(), "consent")).isFalse();
        assertThat(latest(number).consents()).allSatisfy(question -> assertThat(question.state()).isEqualTo(ConsentState.CANCELLED));
        assertThat(notices(number)).isZero();
    }

    @Test
    void theSchoolIsNotToldWhatSocialServicesSuspectNorThatTheySuspectIt() {
        var number = asked(ConsentPurpose.COOPERATION);
        suspect("district", number);

        assertThat(driver.sentences(number.value(), Authority.SCHOOLS)).contains("Frågorna om samtycke är avbrutna: ingen i familjen frågas just nu. Brev som ligger kvar skickas inte.")
                .noneMatch(line -> line.contains("åld") || line.contains("Järva"));
        assertThat(log.of(number, Authority.SCHOOLS)).extracting(line -> line.message()).doesNotContain(MessageName.CONSENT_CALLED_OFF);
        assertThat(cases.entries(number, List.of(Authority.SCHOOLS)).get(0).violenceSuspected()).isFalse();
        assertThat(section.items(number, Authority.SCHOOLS).toString()).doesNotContain("iolence", "åld");
        assertThat(latest(number).missing()).isEqualTo(MissingReason.NOT_NOW);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).tenantIdIn("utbildning")
                .variableValueEquals("violenceSuspected", true).count()).isZero();
    }

    @Test
    void theDistrictsLogSaysThatItWasToldOnWhichGroundAndNothingElse() {
        var number = asked(ConsentPurpose.COOPERATION);
        suspect("district", number);

        assertThat(log.of(number, JARVA)).filteredOn(line -> line.message() == MessageName.CONSENT_CALLED_OFF).singleElement().satisfies(line -> {
            assertThat(line.ground()).isEqualTo("OSL 10:2");
            assertThat(line.category()).isEqualTo(Category.CASE_STATUS);
            assertThat(line.to()).isEqualTo(Authority.SCHOOLS);
        });
        assertThat(jdbc.sql("select parts from message_outbox where case_number = ? and name = 'CONSENT_CALLED_OFF'").param(number.value()).query(String.class).single())
                .contains("\"values\":{},\"texts\":{}");
        assertThat(cases.entries(number, List.of(JARVA)).get(0).violenceSuspected()).isTrue();
    }

    @Test
    void noRenewalIsAskedForEitherAndTheReasonStaysNeutral() {
        var number = asked(ConsentPurpose.COOPERATION);
        consent.grantAll(number);
        suspect("district", number);
        consent.ask(number, ConsentPurpose.COOPERATION);

        assertThat(consent.questions(number)).isEmpty();
        assertThat(latest(number).missing()).isEqualTo(MissingReason.NOT_NOW);
        assertThat(driver.sentences(number.value(), Authority.SCHOOLS)).contains("Ingen i familjen frågas om samtycke just nu.");
    }

    @Test
    void whatIsHeldBackSaysWhyOnlyToAnAuthorityThatKnows() {
        var number = asked(ConsentPurpose.SIP);
        consent.grantAll(number);
        suspect("district", number);

        assertThat(register.find(number, Purpose.SIP, Authority.SCHOOLS, JARVA, Category.SIP, driver.today()).against()).isEqualTo(HeldBack.NOT_NOW);
        assertThat(register.find(number, Purpose.SIP, JARVA, Authority.SCHOOLS, Category.SIP, driver.today()).against()).isEqualTo(HeldBack.VIOLENCE_SUSPECTED);
    }

    @Test
    void whoSuspectsItselfReadsWhy() {
        var number = asked(ConsentPurpose.COOPERATION);
        suspect("school", number);

        assertThat(driver.sentences(number.value(), Authority.SCHOOLS)).contains("Frågorna om samtycke är avbrutna: våld eller övergrepp misstänks. Brev som ligger kvar skickas inte.");
        assertThat(latest(number).missing()).isEqualTo(MissingReason.VIOLENCE_SUSPECTED);
    }

    private CaseNumber asked(ConsentPurpose purpose) {
        var number = consent.of(UNDER_12, 2);
        cases.join(number, JARVA);
        consent.ask(number, purpose);
        return number;
    }

    private void suspect(String first, CaseNumber number) {
        if (first.equals("school")) {
            driver.start("skolsocionom", "concern-report", Map.of("caseNumber", number.value(), "whatWorries", "Blåmärken", "violenceSuspected", true));
        } else {
            driver.start("soc-jarva", "reception", Map.of("caseNumber", number.value(), "whatWorries", "Slag", "violenceSuspected", true, "reporterKind", "anonymous"));
        }
        driver.runJobs(number.value());
    }

    private ConsentRound latest(CaseNumber number) {
        var rounds = consents.of(number);
        return rounds.get(rounds.size() - 1);
    }

    private long notices(CaseNumber number) {
        return jdbc.sql("select count(*) from notice where case_number = ?").param(number.value()).query(Long.class).single();
    }
}
