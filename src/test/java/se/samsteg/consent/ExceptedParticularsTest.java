package se.samsteg.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.consent.ConsentCase.JARVA;
import static se.samsteg.consent.ConsentCase.granted;
import static se.samsteg.consent.ConsentCase.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Disclosure;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.LogLine;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Particular;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** What a giver has ticked as taken out of a consent never leaves, whatever else the message bears (OSL 12:2). */
@ProcessTest
class ExceptedParticularsTest {
    private static final ProcessVariable<Integer> ATTENDANCE = ProcessVariable.number("attendancePercent");
    private static final ProcessVariable<String> GOALS = ProcessVariable.text("goalsMet");
    @Autowired
    private ConsentCase consent;
    @Autowired
    private Consents consents;
    @Autowired
    private ConsentTexts texts;
    @Autowired
    private ConsentSection section;
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theGateTakesItOutWhenTheMessageIsSentAndLogsIt() {
        var number = consented(with(granted(), "exceptedSchoolToSocial", List.of("attendancePercent")));
        var sent = result(number);
        driver.runJobs(number.value());

        assertThat(sent.outcome()).isEqualTo(Disclosure.Outcome.TRIMMED);
        assertThat(delivered(sent)).contains("goalsMet", "partly").doesNotContain("attendancePercent", "61");
        assertThat(of(number, Authority.SCHOOLS, sent)).hasSize(2);
        assertThat(of(number, Authority.SCHOOLS, sent)).last().satisfies(line -> {
            assertThat(line.passed()).isFalse();
            assertThat(line.heldBack()).isEqualTo(HeldBack.EXCEPTED);
            assertThat(line.particulars()).containsExactly(Particular.ATTENDANCE_PERCENT);
        });
        assertThat(of(number, JARVA, sent)).as("what was held back is the sender's own knowledge").singleElement()
                .satisfies(line -> assertThat(line.passed()).isTrue());
        assertThat(driver.sentences(number.value(), Authority.SCHOOLS)).anyMatch(line -> line.endsWith("Ett undantag i samtycket gäller närvaro i procent."));
        assertThat(driver.sentences(number.value(), JARVA)).noneMatch(line -> line.contains("ndantag"));
    }

    @Test
    void anExceptionInOneDirectionLeavesTheOtherAlone() {
        var number = consented(with(granted(), "exceptedSocialToSchool", List.of("contactPerson")));

        assertThat(result(number).outcome()).isEqualTo(Disclosure.Outcome.SENT);
        assertThat(interventions(number, JARVA, Authority.SCHOOLS).outcome()).isEqualTo(Disclosure.Outcome.TRIMMED);
    }

    @Test
    void whatOneOfThemTookOutTheOtherCannotGive() {
        var number = consent.of("2015-05-05", 2);
        consent.ask(number, ConsentPurpose.COOPERATION);
        consent.answer(number, "guardian1", with(granted(), "exceptedSchoolToSocial", List.of("attendancePercent")));
        consent.answer(number, "guardian2", with(granted(), "exceptedSchoolToSocial", List.of("goalsMet")));
        var sent = result(number);

        assertThat(sent.blocked()).as("nothing is left of it").isTrue();
        assertThat(of(number, Authority.SCHOOLS, sent)).singleElement().satisfies(line -> assertThat(line.heldBack()).isEqualTo(HeldBack.EXCEPTED));
    }

    @Test
    void whatIsTakenOutWhileTheMessageIsOnItsWayIsTakenOutWhenItIsDelivered() {
        var number = consented(granted());
        consent.ask(number, ConsentPurpose.COOPERATION);
        var sent = result(number);
        consent.answer(number, "guardian1", with(granted(), "exceptedSchoolToSocial", List.of("attendancePercent")));

        assertThat(delivered(sent)).contains("goalsMet").doesNotContain("attendancePercent");
        assertThat(of(number, Authority.SCHOOLS, sent)).last().satisfies(line -> {
            assertThat(line.stage()).isEqualTo(LogLine.Stage.DELIVERY);
            assertThat(line.particulars()).containsExactly(Particular.ATTENDANCE_PERCENT);
        });
    }

    @Test
    void thatAnInvestigationRunsCanBeTakenOutWhole() {
        var number = consented(with(granted(), "exceptedSocialToSchool", List.of("investigation")));
        var opened = gate.send(message(number, MessageName.INVESTIGATION_OPENED, JARVA, Authority.SCHOOLS)
                .value(Category.INTERVENTIONS, ProcessVariable.date("openedOn"), driver.today()).build());

        assertThat(opened.blocked()).isTrue();
    }

    @Test
    void theWordsThatAreKeptNameWhatWasTakenOutAndInWhichDirection() {
        var number = consented(with(with(granted(), "exceptedSchoolToSocial", List.of("reasons", "attendancePercent")), "exceptions", "Inte om mormor"));
        var words = texts.of(consents.of(number).get(0).consents().get(0).id()).orElseThrow().words();

        assertThat(words).contains("Undantag (skolan får berätta för socialtjänsten): Skäl till placeringen; närvaro i procent.", "Undantag: Inte om mormor");
    }

    @Test
    void whoAskedSeesAllExceptionsAndAnotherAuthorityThoseThatBindIt() {
        var number = consented(with(with(granted(), "exceptedSchoolToSocial", List.of("reasons")), "exceptedSocialToSchool", List.of("contactPerson")));

        var school = section.items(number, Authority.SCHOOLS).get(0);
        assertThat(school.facts()).containsEntry("excepted", Map.of("schoolToSocial", List.of("reasons"), "socialToSchool", List.of("contactPerson")));
        assertThat(school.detail()).contains("Undantag (Skolan får berätta för socialtjänsten): Skäl till placeringen");
        var district = section.items(number, JARVA).get(0);
        assertThat(district.facts()).containsEntry("excepted", Map.of("socialToSchool", List.of("contactPerson")));
        assertThat(district.detail()).doesNotContain("Skäl till placeringen");
    }

    @Test
    void anExceptionInADirectionThatIsNotGivenIsNone() {
        var number = consented(with(with(with(granted(), "answer", "partial"), "answerReason", "Bara skolan"), "directions", List.of("schoolToSocial")));

        assertThat(consents.of(number).get(0).consents().get(0).answer().excepted()).isEmpty();
        assertThatThrownBy(() -> asked(number, with(granted(), "exceptedSchoolToSocial", List.of("contactPerson")))).rootCause()
                .isInstanceOf(Refusal.class).hasMessageContaining("val som inte finns");
    }

    private CaseNumber consented(Map<String, Object> answer) {
        var number = consent.of("2015-05-05", 1);
        asked(number, answer);
        return number;
    }

    private void asked(CaseNumber number, Map<String, Object> answer) {
        consent.ask(number, ConsentPurpose.COOPERATION);
        consent.answer(number, "guardian1", answer);
    }

    private Disclosure result(CaseNumber number) {
        return gate.send(message(number, MessageName.SCHOOL_RESULT_REPORTED, Authority.SCHOOLS, JARVA)
                .value(Category.SCHOOL_SITUATION, ATTENDANCE, 61).value(Category.SCHOOL_SITUATION, GOALS, "partly").build());
    }

    private Disclosure interventions(CaseNumber number, Authority from, Authority to) {
        return gate.send(message(number, MessageName.INVESTIGATION_OPENED, from, to).text(Category.INTERVENTIONS, "ongoingInterventions", "Kontaktfamilj")
                .text(Category.INTERVENTIONS, "contactPerson", "Ulla Berg").build());
    }

    private static Message.Builder message(CaseNumber number, MessageName name, Authority from, Authority to) {
        return Message.named(name).from(new CaseScope(number, from, "", "")).to(to).purpose(Purpose.COOPERATION);
    }

    private String delivered(Disclosure sent) {
        return jdbc.sql("select parts from message_outbox where id = ? and state = 'DELIVERED'").param(sent.messageId()).query(String.class).single();
    }

    private List<LogLine> of(CaseNumber number, Authority authority, Disclosure sent) {
        return log.of(number, authority).stream().filter(line -> line.messageId().equals(sent.messageId())).toList();
    }
}
