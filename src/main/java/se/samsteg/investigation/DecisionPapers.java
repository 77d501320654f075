package se.samsteg.investigation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.Letters;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.CaseScope;

/** Files a decision, and lets those parties who know of the investigation know that there is one (FL 33 §). */
@Service
@Transactional
class DecisionPapers {
    private final Letters letters;
    private final Documents documents;
    private final Parties parties;
    private final PartyLetters post;

    DecisionPapers(Letters letters, Documents documents, Parties parties, PartyLetters post) {
        this.letters = letters;
        this.documents = documents;
        this.parties = parties;
        this.post = post;
    }

    void file(CaseScope scope, long pupilId, Investigation investigation, DecisionLetter letter) {
        var pdf = letters.write(scope.authority(), scope.caseNumber(), "", letter);
        documents.store(scope, NewDocument.pdf(DocumentKind.DECISION, "interventions", letter.title(), pdf, NewDocument.SYSTEM));
        parties.current(investigation).stream()
                .filter(standing -> standing.toldOn().isPresent() || standing.communicatedOn().isPresent())
                .forEach(standing -> post.notify(scope, pupilId, standing.party(), "investigationDecision"));
    }
}
