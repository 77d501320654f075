package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.document.DecisionGrounds;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Fact;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** A principal's decision on paper, with its reasons and with how to appeal it, and the notice that there is one (FL 33 §). */
@Component
class DecisionFiling {
    private final Contents contents;
    private final Letters letters;
    private final Documents documents;
    private final GuardianNotices notices;
    private final Timeline timeline;
    private final StatutoryLimits limits;
    private final DecisionGrounds grounds;
    private final Actor actor;
    private final Clock clock;

    DecisionFiling(Contents contents, Letters letters, Documents documents, GuardianNotices notices, Timeline timeline,
                   StatutoryLimits limits, DecisionGrounds grounds, Actor actor, Clock clock) {
        this.contents = contents;
        this.letters = letters;
        this.documents = documents;
        this.notices = notices;
        this.timeline = timeline;
        this.limits = limits;
        this.grounds = grounds;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param decision the decision in a sentence
     * @param reasons  the field in which the principal wrote them
     * @param occasion code of the notice
     */
    record Text(String title, String decision, List<Fact> facts, String reasons, String occasion) {
    }

    void file(CaseScope scope, Pupil pupil, Text text) {
        var today = IsoTime.today(clock);
        var letter = new DecisionLetter(text.title(), concerns(pupil), text.decision(), text.facts(),
                contents.text(scope, text.reasons()).orElse(""), actor.name().map(name -> name + ", rektor").orElse("rektor"),
                Appeal.SCHOOL_APPEALS_BOARD, grounds.of(today, Appeal.SCHOOL_APPEALS_BOARD, Law.PLACEMENT_DECISION, Law.REASONS));
        var pdf = letters.write(scope.authority(), scope.caseNumber(), "", letter);
        documents.store(scope, NewDocument.pdf(DocumentKind.DECISION, "schoolSituation", text.title(), pdf, actor.id()));
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision(text.decision(), actor.id(), Law.PLACEMENT_DECISION));
        timeline.record(scope.caseNumber(), scope.authority(), notices.tell(scope, pupil.id(), text.occasion()) ? told(today)
                : Entry.fact("Ingen vårdnadshavare har underrättats om beslutet. Pröva för hand vem som ska få del av det.",
                        Law.SCHOOL_APPEAL, Law.APPEAL_INFORMATION));
    }

    private Entry told(LocalDate today) {
        return Entry.fact("Vårdnadshavarna har underrättats om beslutet och om hur det överklagas. Den som får del av det i dag kan överklaga till och med "
                + Swedish.day(limits.lastDay("appeal", today).lastDay()) + ".", Law.SCHOOL_APPEAL, Law.APPEAL_INFORMATION, Law.APPEAL_TIME);
    }

    private static String concerns(Pupil pupil) {
        return pupil.shownName() + pupil.birthDate().filter(day -> !pupil.protection().hides()).map(day -> ", född " + day).orElse("");
    }
}
