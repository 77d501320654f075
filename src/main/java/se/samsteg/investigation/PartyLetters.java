package se.samsteg.investigation;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Letter;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.document.Notice;
import se.samsteg.document.Notices;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;

/** Writes to parties: the letter says what it is about, the notice by mail only that there is one (rule 37). */
@Service
@Transactional
class PartyLetters {
    private final PupilRegistry pupils;
    private final Letters letters;
    private final Documents documents;
    private final Notices notices;

    PartyLetters(PupilRegistry pupils, Letters letters, Documents documents, Notices notices) {
        this.pupils = pupils;
        this.letters = letters;
        this.documents = documents;
        this.notices = notices;
    }

    /** @return false when the party is a guardian who may not be contacted: then nothing is sent (rule 36) */
    boolean send(CaseScope scope, long pupilId, Party party, Letter letter, String occasion) {
        var pupil = pupils.get(pupilId);
        if (party == Party.CHILD) {
            send(scope, letter, party, pupil.shownName(), Optional.empty(), occasion);
            return true;
        }
        var guardian = told(pupilId, party);
        var hidden = pupil.protection().hides();
        guardian.ifPresent(known -> send(scope, letter, party, hidden ? "" : known.name(), hidden ? Optional.empty() : known.mail(), occasion));
        return guardian.isPresent();
    }

    /** Tells a party, without content, that there is something to read in the case. */
    void notify(CaseScope scope, long pupilId, Party party, String occasion) {
        var pupil = pupils.get(pupilId);
        var guardian = told(pupilId, party).filter(known -> !pupil.protection().hides());
        notices.send(new Notice(scope.caseNumber(), scope.authority(), party.slot(), occasion), guardian.flatMap(Guardian::mail));
    }

    private Optional<Guardian> told(long pupilId, Party party) {
        return pupils.told(pupilId).stream().filter(guardian -> guardian.slot().equals(party.slot())).findFirst();
    }

    private void send(CaseScope scope, Letter letter, Party party, String addressee, Optional<String> mail, String occasion) {
        var pdf = letters.write(scope.authority(), scope.caseNumber(), addressee, letter);
        documents.store(scope, NewDocument.pdf(DocumentKind.LETTER, "caseStatus", letter.title(), pdf, NewDocument.SYSTEM).to(party.slot()));
        notices.send(new Notice(scope.caseNumber(), scope.authority(), party.slot(), occasion), mail);
    }
}
