package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.consent.ConsentCase.JARVA;
import static se.samsteg.consent.ConsentCase.granted;
import static se.samsteg.consent.ConsentCase.with;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** What ends a consent (rules 9–11): its giver, its day, or that violence is suspected; and what goes on all the same. */
@ProcessTest
class ConsentEndsTest {
    private static final String UNDER_12 = "2015-05-05";
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private ConsentRegister register;
    @Autowired
    private ExpiryRun expiry;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void onlyWhatTheWithdrawalNamesIsTakenBack() {
        var number = consented(ConsentPurpose.COOPERATION, "2027-03-02");
        consent.ask(number, ConsentPurpose.SIP);
        consent.grantAll(number);
        withdraw(number, "cooperation");

        assertThat(consents.of(number)).extracting(round -> round.consents().get(0).state()).containsExactly(ConsentState.WITHDRAWN, ConsentState.GRANTED);
        assertThat(consent.notify(number, Category.SCHOOL_SITUATION).blocked()).isTrue();
        assertThat(carriesPlan(number)).isTrue();
        withdraw(number, null);
        assertThat(carriesPlan(number)).isFalse();
    }

    @Test
    void anExpiredConsentIsSettledOnceAndItsRecipientsAcknowledge() {
        var number = consented(ConsentPurpose.COOPERATION, "2026-06-30");
        consent.notify(number, Category.SCHOOL_SITUATION);
        driver.runJobs(number.value());
        driver.moveTo(LocalDate.parse("2026-06-30").atTime(23, 59));
        expiry.run();
        assertThat(driver.find(number.value(), "acknowledgeWithdrawal")).isEmpty();

        driver.moveTo(LocalDate.parse("2026-07-01").atStartOfDay());
        expiry.run();
        expiry.run();
        driver.runJobs(number.value());
        assertThat(driver.openTasks(number.value())).extracting(Task::getTaskDefinitionKey).containsExactly("acknowledgeWithdrawal");
        var task = driver.task(number.value(), "acknowledgeWithdrawal");
        assertThat(task.getTenantId()).isEqualTo(JARVA.tenantId());
        assertThat(driver.shown(task)).containsEntry("consentEnding", "expired").containsEntry("withdrawnOn", "2026-06-30");
        driver.complete(task, Map.of());
        assertThat(driver.isRunning(number.value(), "consent-withdrawal")).isFalse();
    }

    @Test
    void whatIsOnItsWayWhenItExpiresIsStopped() {
        var number = consented(ConsentPurpose.COOPERATION, "2026-06-30");
        driver.moveTo(LocalDate.parse("2026-06-30").atTime(23, 50));
        var sent = consent.notify(number, Category.SCHOOL_SITUATION);
        driver.moveTo(LocalDate.parse("2026-07-01").atStartOfDay());
        expiry.run();

        assertThat(jdbc.sql("select state from message_outbox where id = ?").param(sent.messageId()).query(String.class).single()).isEqualTo("STOPPED");
    }

    @Test
    void aRenewedConsentExpiresWithoutAWordAndAnOpenQuestionOfRenewalStaysOpen() {
        var number = consented(ConsentPurpose.COOPERATION, "2026-06-30");
        consent.notify(number, Category.SCHOOL_SITUATION);
        driver.moveTo(LocalDate.parse("2026-06-01").atTime(9, 0));
        consent.ask(number, ConsentPurpose.COOPERATION);
        driver.moveTo(LocalDate.parse("2026-07-01").atTime(9, 0));
        expiry.run();
        driver.runJobs(number.value());
        assertThat(consent.question(number, "guardian1")).isPresent();

        var renewed = consented(ConsentPurpose.COOPERATION, "2026-08-30");
        consent.notify(renewed, Category.SCHOOL_SITUATION);
        consent.ask(renewed, ConsentPurpose.COOPERATION);
        consent.answer(renewed, "guardian1", with(granted(), "validTo", "2027-02-28"));
        driver.moveTo(LocalDate.parse("2026-09-01").atTime(9, 0));
        expiry.run();
        driver.runJobs(renewed.value());
        assertThat(driver.openTasks(renewed.value())).isEmpty();
    }

    @Test
    void withViolenceSuspectedInMidCaseNobodyIsAskedOrRemindedAndNothingGoesToTheSchool() {
        var number = consented(ConsentPurpose.COOPERATION, "2027-03-02");
        consent.ask(number, ConsentPurpose.COOPERATION);
        assertThat(carries(number, Purpose.COOPERATION, JARVA, Authority.SCHOOLS)).isTrue();
        assertThat(carriesPlan(number)).isTrue();
        driver.start("skolsocionom", "concern-report", Map.of("caseNumber", number.value(), "whatWorries", "Blåmärken", "violenceSuspected", true));

        assertThat(consent.questions(number)).isEmpty();
        driver.pass(number.value(), Period.ofDays(15));
        assertThat(jdbc.sql("select count(*) from notice where case_number = ? and occasion = 'consentReminder'").param(number.value())
                .query(Long.class).single()).isZero();
        assertThat(carries(number, Purpose.COOPERATION, JARVA, Authority.SCHOOLS)).isFalse();
        assertThat(carriesPlan(number)).isFalse();
        assertThat(consents.of(number).get(1).missing()).isEqualTo(MissingReason.VIOLENCE_SUSPECTED);
    }

    @Test
    void aMatureChildFromTwelveIsAskedTooAndNextTimeAtOnce() {
        var number = consent.of("2013-05-05", 1);
        consent.ask(number, ConsentPurpose.COOPERATION);
        assertThat(consent.question(number, "child")).isEmpty();
        consent.answer(number, "guardian1", with(with(granted(), "childMaturityNote", "Förstår frågan väl"), "childMature", true));

        assertThat(consents.of(number).get(0).outcome()).isNull();
        consent.answer(number, "child", Map.of("answer", "refused", "answerReason", "Vill inte"));
        assertThat(consents.of(number).get(0).outcome()).isEqualTo(ConsentOutcome.REFUSED);
        consent.ask(number, ConsentPurpose.COOPERATION);
        assertThat(consent.questions(number)).hasSize(2);
        consent.answer(number, "guardian1", with(with(granted(), "childMaturityNote", "Förstår frågan väl"), "childMature", true));
        consent.answer(number, "child", granted());
        assertThat(consents.of(number).get(1).outcome()).isEqualTo(ConsentOutcome.GRANTED);
    }

    private CaseNumber consented(ConsentPurpose purpose, String validTo) {
        var number = consent.of(UNDER_12, 1);
        consent.ask(number, purpose);
        consent.answer(number, "guardian1", with(with(granted(), "validTo", validTo), "answerDate", driver.today().toString()));
        return number;
    }

    private boolean carriesPlan(CaseNumber number) {
        return carries(number, Purpose.SIP, JARVA, Authority.SCHOOLS);
    }

    private boolean carries(CaseNumber number, Purpose purpose, Authority from, Authority to) {
        return register.roundThatAllows(number, purpose, from, to, Category.SIP, driver.today()).isPresent();
    }

    private void withdraw(CaseNumber number, String purpose) {
        var fields = new HashMap<String, Object>(Map.of("caseNumber", number.value(), "giver", "guardian1", "withdrawnOn", "2026-03-02"));
        fields.put("consentPurpose", purpose);
        driver.start("skolsocionom", "consent-withdrawal", fields);
    }
}
