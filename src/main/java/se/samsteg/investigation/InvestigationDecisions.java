package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Fact;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;

/** Puts the decision that ends an investigation on record, and on paper with how to appeal it. */
@Service
class InvestigationDecisions {
    private static final String TITLE = "Beslut efter barnavårdsutredning";

    private final InvestigationService investigations;
    private final Contents contents;
    private final PupilRegistry pupils;
    private final Letters letters;
    private final Documents documents;

    InvestigationDecisions(InvestigationService investigations, Contents contents, PupilRegistry pupils,
                           Letters letters, Documents documents) {
        this.investigations = investigations;
        this.contents = contents;
        this.pupils = pupils;
        this.letters = letters;
        this.documents = documents;
    }

    /** @param decidedOn the committee's day; empty for a decision that the case worker makes today */
    @Transactional
    void record(CaseScope scope, long pupilId, InvestigationDecision decision, Optional<LocalDate> decidedOn) {
        var investigation = investigations.required(scope);
        var day = decidedOn.orElseGet(investigations::today);
        var facts = List.of(new Fact("Utredningen inleddes", investigation.openedOn().toString()),
                new Fact("Beslutsdag", day.toString()),
                new Fact("Insatser", contents.text(scope, "interventions").orElse("–")));
        var letter = new DecisionLetter(TITLE, concerned(pupilId), decision.sentence(), facts,
                contents.text(scope, "decisionReason").orElse(""), decision.decidedBy(), decision.appeal());
        var pdf = letters.write(scope.authority(), scope.caseNumber(), "", letter);
        documents.store(scope, NewDocument.pdf(DocumentKind.DECISION, "interventions", TITLE, pdf, NewDocument.SYSTEM));
        investigations.close(scope, decision, day);
    }

    private String concerned(long pupilId) {
        var pupil = pupils.get(pupilId);
        return pupil.protection().hides() ? pupil.label() : pupil.name();
    }
}
