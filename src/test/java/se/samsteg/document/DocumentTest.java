package se.samsteg.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.IsoTime;

/** The document module alone, on an empty database; it is Friday 20 March 2026, 9.00. Commits are real. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ImportAutoConfiguration({ThymeleafAutoConfiguration.class, MailSenderAutoConfiguration.class})
@EnableConfigurationProperties(NoticeSettings.class)
@Import({DocumentTest.Morning.class, Documents.class, Letters.class, Letterheads.class, Notices.class,
        NoticePost.class, SmtpMail.class, CalendarFiles.class})
@interface DocumentTest {

    @TestConfiguration
    class Morning {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-20T08:00:00Z"), IsoTime.ZONE);
        }
    }
}
