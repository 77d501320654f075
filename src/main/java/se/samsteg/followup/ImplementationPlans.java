package se.samsteg.followup;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.ImplementationPlan;
import se.samsteg.document.ImplementationPlan.Item;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** The plan of an intervention as a document: its items in the order of SoF 10:3, seven of them for a placed child. */
@Service
@Transactional
class ImplementationPlans {
    private static final String TITLE = "Genomförandeplan, version ";
    private static final List<Field> ALWAYS = List.of(new Field("planGoals", "Mål"), new Field("planActions", "Hur och när insatsen genomförs"),
            new Field("planFollowUp", "Hur och när den följs upp"));
    private static final List<Field> OF_A_PLACED_CHILD = List.of(new Field("planOtherPrincipals", "Andra huvudmäns insatser"),
            new Field("planFamilyContact", "Kontakt med familjen"), new Field("planCommitteeContact", "Kontakt med socialnämnden"),
            new Field("planChildView", "Barnets och vårdnadshavarnas synpunkter"));

    private final PupilRegistry pupils;
    private final Contents contents;
    private final Letters letters;
    private final Documents documents;
    private final FollowUpService followUps;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;

    ImplementationPlans(PupilRegistry pupils, Contents contents, Letters letters, Documents documents, FollowUpService followUps,
                        Timeline timeline, Actor actor, Clock clock) {
        this.pupils = pupils;
        this.contents = contents;
        this.letters = letters;
        this.documents = documents;
        this.followUps = followUps;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
    }

    private record Field(String key, String heading) {
    }

    void file(CaseScope scope, long pupilId, boolean placed) {
        var version = 1 + documents.of(scope.caseNumber(), scope.authority()).stream().filter(filed -> filed.title().startsWith(TITLE)).count();
        var plan = new ImplementationPlan(pupils.get(pupilId).shownName(), IsoTime.today(clock), (int) version,
                items(scope, placed), placed, actor.name().orElse("handläggare"));
        var pdf = letters.write(scope.authority(), scope.caseNumber(), "", plan);
        documents.store(scope, NewDocument.pdf(DocumentKind.PLAN, "interventions", TITLE + version, pdf, actor.id()));
        followUps.planWritten(scope);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(version == 1 ? "Genomförandeplanen är skriven."
                : "Genomförandeplanen är skriven på nytt. Det är version " + version + ".", placed ? Law.IMPLEMENTATION_PLAN : Law.FOLLOW_UP_ROUTINE));
    }

    private List<Item> items(CaseScope scope, boolean placed) {
        return (placed ? Stream.concat(ALWAYS.stream(), OF_A_PLACED_CHILD.stream()) : ALWAYS.stream())
                .map(field -> new Item(field.heading(), contents.text(scope, field.key()).orElse(""))).toList();
    }
}
