package se.samsteg.consent;

import java.time.Clock;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.document.ConsentQuestion;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.document.Notice;
import se.samsteg.document.Notices;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** The letter with the question, and notices that say no more than that there is something to read (rule 37). */
@Component
class ConsentLetters {
    private final Letters letters;
    private final Documents documents;
    private final Notices notices;
    private final PupilRegistry pupils;
    private final StatutoryLimits limits;
    private final Clock clock;
    private final Timeline timeline;

    ConsentLetters(Letters letters, Documents documents, Notices notices, PupilRegistry pupils, StatutoryLimits limits, Clock clock,
                   Timeline timeline) {
        this.timeline = timeline;
        this.letters = letters;
        this.documents = documents;
        this.notices = notices;
        this.pupils = pupils;
        this.limits = limits;
        this.clock = clock;
    }

    void ask(CaseScope scope, ConsentPurpose purpose, long pupilId) {
        var pupil = pupils.get(pupilId);
        if (isSilent(pupilId, scope.about())) {
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(
                    Giver.title(scope.about()) + " får inte kontaktas: ingen fråga om samtycke skickas.", Law.SECRECY_TOWARDS_ONESELF, Law.SOCIAL_SECRECY));
            return;
        }
        var letter = letters.write(scope.authority(), scope.caseNumber(), addressee(pupil, scope.about()), question(pupil, scope.about(), purpose));
        documents.store(scope, NewDocument.pdf(DocumentKind.LETTER, "caseStatus",
                "Fråga om samtycke, " + Giver.title(scope.about()).toLowerCase(Locale.ROOT), letter, NewDocument.SYSTEM).to(scope.about()));
        notify(scope, pupil, "consentQuestion");
    }

    void remind(CaseScope scope, long pupilId) {
        if (!isSilent(pupilId, scope.about())) {
            notify(scope, pupils.get(pupilId), "consentReminder");
        }
    }

    /** The threat may be a guardian: one who must not be contacted gets no letter and no notice (rule 36). */
    private boolean isSilent(long pupilId, String giver) {
        return pupils.guardian(pupilId, giver).map(Guardian::noContact).orElse(false);
    }

    private void notify(CaseScope scope, Pupil pupil, String occasion) {
        notices.send(new Notice(scope.caseNumber(), scope.authority(), scope.about(), occasion), address(pupil, scope.about()));
    }

    /** A protected pupil's letters are handed over by those who know the case: the threat may be a guardian (rule 36). */
    private Optional<String> address(Pupil pupil, String giver) {
        return pupil.protection().hides() ? Optional.empty() : pupils.guardian(pupil.id(), giver).flatMap(Guardian::mail);
    }

    private String addressee(Pupil pupil, String giver) {
        return pupil.protection().hides() ? "" : pupils.guardian(pupil.id(), giver).map(Guardian::name).orElse(pupil.name());
    }

    private ConsentQuestion question(Pupil pupil, String giver, ConsentPurpose purpose) {
        var today = IsoTime.today(clock);
        return new ConsentQuestion(pupil.protection().hides() ? "eleven" : pupil.name(), giver.equals("child"), purpose.sentence(),
                ConsentWords.directions(), ConsentWords.categories(), ConsentWords.particulars(), limits.lastDay("consentAnswer", today).lastDay(),
                today.plus((Period) limits.length("consentValidity", today)));
    }
}
