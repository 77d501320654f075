package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.document.DecisionGrounds;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Fact;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.investigation.KeptInvestigation.Extension;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Files decisions on paper, and lets those parties who know of the investigation know that there is one (FL 33 §). */
@Service
@Transactional
class DecisionPapers {
    private static final String EXTENSION = "Beslut om förlängd utredningstid";

    private final Letters letters;
    private final Documents documents;
    private final Parties parties;
    private final PartyLetters post;
    private final PupilRegistry pupils;
    private final DecisionGrounds grounds;
    private final Actor actor;

    DecisionPapers(Letters letters, Documents documents, Parties parties, PartyLetters post, PupilRegistry pupils, DecisionGrounds grounds,
                   Actor actor) {
        this.letters = letters;
        this.documents = documents;
        this.parties = parties;
        this.post = post;
        this.pupils = pupils;
        this.grounds = grounds;
        this.actor = actor;
    }

    /**
     * A decision on paper, as it is filed.
     *
     * @param decider by role, or by name and role
     */
    record Paper(String title, String decision, List<Fact> facts, String reasons, String decider, Appeal appeal, LocalDate on, Law... laws) {
    }

    void file(CaseScope scope, long pupilId, Investigation investigation, Paper paper) {
        var letter = new DecisionLetter(paper.title(), pupils.get(pupilId).shownName(), paper.decision(), paper.facts(), paper.reasons(),
                paper.decider(), paper.appeal(), grounds.of(paper.on(), paper.appeal(), paper.laws()));
        var pdf = letters.write(scope.authority(), scope.caseNumber(), "", letter);
        documents.store(scope, NewDocument.pdf(DocumentKind.DECISION, "interventions", letter.title(), pdf, NewDocument.SYSTEM));
        parties.current(investigation).stream()
                .filter(standing -> standing.toldOn().isPresent() || standing.communicatedOn().isPresent())
                .forEach(standing -> post.notify(scope, pupilId, standing.party(), "investigationDecision"));
    }

    void extended(CaseScope scope, long pupilId, Investigation investigation, Extension extension) {
        file(scope, pupilId, investigation, new Paper(EXTENSION, "Utredningstiden förlängs till " + Swedish.day(extension.to()) + ".",
                List.of(new Fact("Utredningen inleddes", Swedish.day(investigation.openedOn())), new Fact("Skulle ha varit klar", Swedish.day(extension.from()))),
                extension.reason(), deciderWith("socialsekreterare"), Appeal.NONE, extension.decidedOn(), Law.INVESTIGATION));
    }

    /** The person who decides, by name and role; the role alone when nobody is logged in. */
    String deciderWith(String role) {
        return actor.name().map(name -> name + ", " + role).orElse(role);
    }
}
