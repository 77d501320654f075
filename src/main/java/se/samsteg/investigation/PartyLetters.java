package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.InvestigationOpened;
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

/** Tells the parties that an investigation is open: the guardians, and a child of 15 or more (rule 20, SoL 20:3). */
@Service
class PartyLetters {
    private static final int PARTY_FROM_AGE = 15;
    private static final String OCCASION = "investigationOpened";

    private final PupilRegistry pupils;
    private final Letters letters;
    private final Documents documents;
    private final Notices notices;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Clock clock;

    PartyLetters(PupilRegistry pupils, Letters letters, Documents documents, Notices notices, CaseFiles cases,
                 Timeline timeline, Clock clock) {
        this.pupils = pupils;
        this.letters = letters;
        this.documents = documents;
        this.notices = notices;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param exception särskilda skäl not to inform them have been decided: that is put on record instead */
    @Transactional
    void inform(CaseScope scope, long pupilId, LocalDate openedOn, LocalDate dueOn, boolean exception) {
        if (exception) {
            record(scope, "Parterna informerades inte om utredningen: särskilda skäl finns i beslutet att inleda.");
            return;
        }
        if (cases.violenceSuspected(scope.caseNumber())) {
            record(scope, "Parterna informerades inte om utredningen: våld eller övergrepp misstänks (särskilda skäl).");
            return;
        }
        var pupil = pupils.get(pupilId);
        var letter = new InvestigationOpened(nameOf(pupil), openedOn, dueOn);
        var hidden = pupil.protection().hides();
        var guardians = pupils.guardians(pupilId).stream().filter(Guardian::custody).toList();
        pupils.told(pupilId).forEach(guardian -> send(scope, letter, guardian.slot(),
                hidden ? "" : guardian.name(), hidden ? Optional.empty() : guardian.mail()));
        if (!guardians.stream().allMatch(Guardian::isTold)) {
            record(scope, "En vårdnadshavare som inte får kontaktas informerades inte.");
        }
        if (pupil.ageOn(LocalDate.ofInstant(clock.instant(), IsoTime.ZONE)).orElse(0) >= PARTY_FROM_AGE) {
            send(scope, letter, "child", nameOf(pupil), Optional.empty());
        }
        record(scope, "Parterna informerades om att utredningen är inledd.");
    }

    private void send(CaseScope scope, InvestigationOpened letter, String recipient, String addressee,
                      Optional<String> mail) {
        var pdf = letters.write(scope.authority(), scope.caseNumber(), addressee, letter);
        documents.store(scope, NewDocument.pdf(DocumentKind.LETTER, "caseStatus", letter.title(), pdf, NewDocument.SYSTEM));
        notices.send(new Notice(scope.caseNumber(), scope.authority(), recipient, OCCASION), mail);
    }

    private static String nameOf(Pupil pupil) {
        return pupil.protection().hides() ? pupil.label() : pupil.name();
    }

    private void record(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, Law.INVESTIGATION));
    }
}
