package se.samsteg.sip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Letter;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.document.Notice;
import se.samsteg.document.Notices;
import se.samsteg.pupil.Guardian;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Letters to the guardians and the child, each with a notice that says only that there is something to read. */
@Service
class FamilyLetters {
    private static final String CATEGORY = "sip";

    private final PupilRegistry pupils;
    private final Letters letters;
    private final Documents documents;
    private final Notices notices;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final ComingOfAge age;
    private final Actor actor;

    FamilyLetters(PupilRegistry pupils, Letters letters, Documents documents, Notices notices, CaseFiles cases, Timeline timeline,
                  ComingOfAge age, Actor actor) {
        this.age = age;
        this.pupils = pupils;
        this.letters = letters;
        this.documents = documents;
        this.notices = notices;
        this.cases = cases;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** How letters name the child; with protected personal data never by name (rule 36). */
    String nameOf(long pupilId) {
        var pupil = pupils.get(pupilId);
        return pupil.protection().hides() || pupil.name().isEmpty() ? "barnet" : pupil.name();
    }

    /**
     * With violence suspected nobody of the family is told. Writes the letter once to each of the family's parties, and files every copy;
     * from 18 to the pupil and never to the guardians (FB 9:1).
     *
     * @return whether anybody was written to
     */
    boolean send(CaseScope scope, long pupilId, Set<Party> addressees, DocumentKind kind, String occasion, Letter letter) {
        var parties = age.without(addressees, pupilId);
        if (cases.violenceSuspected(scope.caseNumber())) {
            timeline.record(scope.caseNumber(), scope.authority(),
                    Entry.fact(cases.knowsOfViolence(scope.caseNumber(), scope.authority())
                            ? "Familjen fick inget besked, eftersom våld eller övergrepp misstänks." : "Familjen får inget besked just nu.", Law.SOCIAL_SECRECY));
            return false;
        }
        var hidden = pupils.get(pupilId).protection().hides();
        var guardians = parties.contains(Party.GUARDIANS) ? pupils.told(pupilId) : List.<Guardian>of();
        guardians.forEach(guardian -> {
            write(scope, hidden ? "" : guardian.name(), guardian.slot(), kind, letter);
            notices.send(notice(scope, guardian.slot(), occasion), hidden ? Optional.empty() : guardian.mail());
        });
        if (parties.contains(Party.CHILD)) {
            write(scope, hidden ? "" : nameOf(pupilId), "child", kind, letter);
            notices.send(notice(scope, "child", occasion), Optional.empty());
        }
        return !guardians.isEmpty() || parties.contains(Party.CHILD);
    }

    /** Files the letter for the authority itself, addressed to nobody. @return the document's id */
    long file(CaseScope scope, DocumentKind kind, Letter letter) {
        return write(scope, "", null, kind, letter);
    }

    /** The case's list of documents tells the copies apart, by no name. */
    private static String title(Letter letter, String recipient) {
        return letter.title() + ", till " + switch (recipient) {
            case "guardian1" -> "vårdnadshavare 1";
            case "guardian2" -> "vårdnadshavare 2";
            default -> "barnet";
        };
    }

    private long write(CaseScope scope, String addressee, String recipient, DocumentKind kind, Letter letter) {
        var pdf = letters.write(scope.authority(), scope.caseNumber(), addressee, letter);
        return documents.store(scope, NewDocument.pdf(kind, CATEGORY, recipient == null ? letter.title() : title(letter, recipient), pdf, actor.id()).to(recipient));
    }

    private static Notice notice(CaseScope scope, String recipient, String occasion) {
        return new Notice(scope.caseNumber(), scope.authority(), recipient, occasion);
    }
}
