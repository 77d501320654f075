package se.samsteg.disclosure;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.content.Contents;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/**
 * What a giver took out of a consent in words, no machine can hold a message against: before such a message leaves, a
 * named person of the sender reads both, and lets it go, takes particulars out of it, or keeps it.
 */
@Service
@Transactional
class ExceptionChecks {
    static final String EXCEPTED = "exceptedParticulars";
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
        var checked = message(messageId);
        record(scope, "sentMessage", checked.title());
        record(scope, "sentContent", checked.text());
        record(scope, "sentParticulars", checked.choices());
        record(scope, "consentExceptions", checked.exceptions());
        narrator.awaitsCheck(checked.sent().message());
        return pupils.get(cases.find(scope.caseNumber()).orElseThrow().pupilId());
    }

    void settle(CaseScope scope, String messageId, ExceptionCheck found) {
        var excepted = contents.list(scope, EXCEPTED).stream().map(ExceptionChecks::particular).toList();
        deliveries.checked(messageId, found, excepted, new Message.Decision(
                actor.person().orElseThrow(() -> new IllegalStateException("A named person checks a message")),
                JudgedDisclosures.reference(scope, "exceptionCheckReason")));
    }

    CheckedMessage message(String messageId) {
        return new CheckedMessage(outbox.find(messageId).orElseThrow());
    }

    /** @return whether each is the code of a particular that the message bears */
    static boolean areAmong(Collection<?> codes, CheckedMessage message) {
        return codes.stream().allMatch(code -> message.particulars().stream().anyMatch(particular -> LowerCamel.of(particular).equals(code)));
    }

    static Particular particular(Object code) {
        return LowerCamel.parse(Particular.class, String.valueOf(code))
                .orElseThrow(() -> new IllegalArgumentException("No particular of that name"));
    }

    private void record(CaseScope scope, String field, Object value) {
        contents.record(scope, field, value, "presentExceptions", SYSTEM);
    }
}
