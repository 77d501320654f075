package se.samsteg.disclosure;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.content.Contents;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;

/**
 * What a giver took out of a consent in words, no machine can hold a message against: before such a message leaves, a
 * named person of the sender reads both, and lets it go or keeps it.
 */
@Service
@Transactional
class ExceptionChecks {
    private static final ResourceBundle FIELDS = ResourceBundle.getBundle("disclosure.fields", Locale.ROOT);
    private static final String SYSTEM = "system";
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Contents contents;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Narrator narrator;
    private final Actor actor;

    ExceptionChecks(Outbox outbox, Deliveries deliveries, Contents contents, CaseFiles cases, PupilRegistry pupils, Narrator narrator, Actor actor) {
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.contents = contents;
        this.cases = cases;
        this.pupils = pupils;
        this.narrator = narrator;
        this.actor = actor;
    }

    /** Lays the message and the exceptions side by side, as content of the delivery. @return whom it is about */
    Pupil present(CaseScope scope, String messageId) {
        var sent = outbox.find(messageId).orElseThrow();
        record(scope, "sentMessage", capital(sent.message().name().title()) + " till " + sent.message().to().title());
        record(scope, "sentContent", sent.parts().map(ExceptionChecks::readable).collect(Collectors.joining("\n\n")));
        record(scope, "consentExceptions", sent.rulings().stream().filter(Ruling::needsCheck).map(Ruling::exceptions).distinct()
                .collect(Collectors.joining("\n")));
        narrator.awaitsCheck(sent.message());
        return pupils.get(cases.find(scope.caseNumber()).orElseThrow().pupilId());
    }

    void settle(CaseScope scope, String messageId, ExceptionCheck found) {
        deliveries.checked(messageId, found == ExceptionCheck.RELEASE, new Message.Decision(
                actor.person().orElseThrow(() -> new IllegalStateException("A named person checks a message")),
                JudgedDisclosures.reference(scope, "exceptionCheckReason")));
    }

    private void record(CaseScope scope, String field, String text) {
        contents.record(scope, field, text, "presentExceptions", SYSTEM);
    }

    private static String readable(Message.Part part) {
        return Stream.concat(Stream.of("Uppgifter om " + part.category().title() + ":"),
                Stream.concat(part.values().entrySet().stream(), part.texts().entrySet().stream())
                        .map(entry -> label(entry.getKey()) + ": " + entry.getValue())).collect(Collectors.joining("\n"));
    }

    private static String label(String field) {
        return FIELDS.containsKey(field) ? FIELDS.getString(field) : field;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
