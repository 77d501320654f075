package se.samsteg.document;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.samsteg.document.Notice.State;

/** Mails notices on a thread of its own, after the case is safely stored. */
@Component
class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final String SUBJECT = "Du har ett ärende att läsa";

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("notices-"));
    private final Notices notices;
    private final Mail mail;
    private final NoticeSettings settings;
    private final Letterheads letterheads;

    NoticePost(Notices notices, Optional<Mail> mail, NoticeSettings settings, Letterheads letterheads) {
        this.notices = notices;
        this.mail = mail.orElse(null);
        this.settings = settings;
        this.letterheads = letterheads;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void send(Notices.Outgoing outgoing) {
        thread.execute(() -> post(outgoing));
    }

    private void post(Notices.Outgoing outgoing) {
        var notice = outgoing.notice();
        try {
            mail.send(outgoing.address(), SUBJECT, text(notice));
            notices.settle(outgoing.id(), State.SENT);
        } catch (MailException e) {
            // The exception's text names the address, so only its kind is logged.
            LOG.warn("{}: a notice ({}) could not be mailed: {}",
                    notice.caseNumber(), notice.occasion(), e.getClass().getSimpleName());
            notices.settle(outgoing.id(), State.FAILED);
        }
    }

    /** Names the organisation only: a unit's name would already tell what it is about. */
    private String text(Notice notice) {
        return """
                Hej!

                Du har ett ärende att läsa hos %s. Av hänsyn till dig skriver vi inte i mejl vad det gäller.

                %s

                Det går inte att svara på det här mejlet.
                """.formatted(letterheads.of(notice.authority()).organisation(), settings.where());
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }
}
