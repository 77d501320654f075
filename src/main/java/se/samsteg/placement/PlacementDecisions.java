package se.samsteg.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Fact;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** The school principal's decision on paper, with its reasons and with how to appeal it (skollagen 3:11, 28:16). */
@Service
@Transactional
class PlacementDecisions {
    private static final String TITLE = "Beslut om placering i särskild undervisningsgrupp";
    private final PupilRegistry pupils;
    private final Contents contents;
    private final Letters letters;
    private final Documents documents;
    private final GuardianNotices notices;
    private final Seating seating;
    private final Timeline timeline;
    private final Actor actor;

    PlacementDecisions(PupilRegistry pupils, Contents contents, Letters letters, Documents documents,
                       GuardianNotices notices, Seating seating, Timeline timeline, Actor actor) {
        this.pupils = pupils;
        this.contents = contents;
        this.letters = letters;
        this.documents = documents;
        this.notices = notices;
        this.seating = seating;
        this.timeline = timeline;
        this.actor = actor;
    }

    /** @param group code of the group; from and review are empty when the application is declined */
    record Outcome(Decision decision, String group, Optional<LocalDate> from, Optional<LocalDate> review) {
    }

    /** Files the decision document, tells the guardians that there is one, and frees the seat of a declined pupil. */
    void record(CaseScope scope, long pupilId, Outcome outcome) {
        var pdf = letters.write(scope.authority(), scope.caseNumber(), "", letter(scope, pupils.get(pupilId), outcome));
        documents.store(scope, NewDocument.pdf(DocumentKind.DECISION, "schoolSituation", TITLE, pdf, actor.id()));
        notices.tell(scope, pupilId, "placementDecision");
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision(sentence(outcome), actor.id(), Law.PLACEMENT_DECISION));
        if (outcome.decision() == Decision.DECLINE) {
            seating.free(scope.caseNumber());
        }
    }

    private DecisionLetter letter(CaseScope scope, Pupil pupil, Outcome outcome) {
        var facts = List.of(new Fact("Grupp", outcome.group()), new Fact("Från och med", text(outcome.from())),
                new Fact("Första uppföljning", text(outcome.review())));
        return new DecisionLetter(TITLE, concerns(pupil), sentence(outcome),
                outcome.decision() == Decision.PLACE ? facts : facts.subList(0, 1),
                contents.text(scope, "decisionReason").orElse(""),
                actor.name().map(name -> name + ", rektor").orElse("rektor"), Appeal.SCHOOL_APPEALS_BOARD);
    }

    private static String sentence(Outcome outcome) {
        return outcome.decision() == Decision.PLACE ? "Eleven placeras i " + outcome.group() + "."
                : "Ansökan om placering i " + outcome.group() + " avslås.";
    }

    /** A protected pupil is not named, for the threat may open the letter. */
    private static String concerns(Pupil pupil) {
        return pupil.protection().hides() ? pupil.label()
                : pupil.name() + pupil.birthDate().map(day -> ", född " + day).orElse("");
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
