package se.samsteg.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

@DocumentTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=3025"})
class NoticesTest {
    @RegisterExtension
    static final GreenMailExtension POST = new GreenMailExtension(ServerSetupTest.SMTP);

    @Autowired
    Notices notices;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aNoticeSaysThatThereIsSomethingToReadAndNotWhat() throws Exception {
        notices.send(notice(1), Optional.of("anna@example.com"));

        assertThat(POST.waitForIncomingEmail(5000, 1)).isTrue();
        var mail = POST.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Du har ett ärende att läsa");
        assertThat(mail.getContent().toString()).contains("Stockholms stad", "skriver vi inte")
                .doesNotContain("SAM-2026", "Järva", "samtycke", "social");
        await().untilAsserted(() -> assertThat(state(1)).isEqualTo("sent"));
    }

    @Test
    void withoutAnAddressTheNoticeIsRecordedAsNotSent() {
        notices.send(notice(2), Optional.empty());

        assertThat(state(2)).isEqualTo("notSent");
    }

    @Test
    void aNoticeOfARolledBackCaseNeverLeaves() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.send(notice(3), Optional.of("anna@example.com"));
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from notice where case_number = 'SAM-2026-000003'")
                .query(Long.class).single()).isZero();
        assertThat(POST.getReceivedMessages()).isEmpty();
    }

    private String state(int number) {
        return jdbc.sql("select state from notice where case_number = ?").param(CaseNumber.of(2026, number).value())
                .query(String.class).single();
    }

    private static Notice notice(int number) {
        return new Notice(CaseNumber.of(2026, number), new Authority("sdn-jarva"), "guardian1", "consentQuestion");
    }
}
