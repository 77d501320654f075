package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.document.Fact;
import se.samsteg.investigation.DecisionPapers.Paper;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Swedish;

/** Puts the decision that ends an investigation on record, and on paper with what it rests on and how to appeal it. */
@Service
@Transactional
class InvestigationDecisions {
    private static final String TITLE = "Beslut efter barnavårdsutredning";

    private final InvestigationService investigations;
    private final DecisionPapers papers;
    private final Contents contents;

    InvestigationDecisions(InvestigationService investigations, DecisionPapers papers, Contents contents) {
        this.investigations = investigations;
        this.papers = papers;
        this.contents = contents;
    }

    /**
     * @param oneGuardian one of two guardians refuses, and the committee decided all the same (FB 6:13 a)
     * @param decidedOn   the committee's day; empty for a decision that the case worker makes today
     */
    void record(CaseScope scope, long pupilId, InvestigationDecision decision, boolean oneGuardian, Optional<LocalDate> decidedOn) {
        var investigation = investigations.required(scope);
        var day = decidedOn.orElseGet(investigations::today);
        var facts = Stream.of(Optional.of(new Fact("Utredningen inleddes", Swedish.day(investigation.openedOn()))),
                Optional.of(new Fact("Beslutsdag", Swedish.day(day))), interventions(scope, decision)).flatMap(Optional::stream).toList();
        var role = decision.decidedBy(oneGuardian);
        papers.file(scope, pupilId, investigation, new Paper(TITLE, decision.sentence(), facts, reasons(scope, oneGuardian),
                decidedOn.isPresent() ? role.toLowerCase() : papers.deciderWith(role.toLowerCase()), decision.appeal(), day, decision.laws(oneGuardian)));
        investigations.close(scope, decision, day, decision.entry(oneGuardian));
    }

    /** Ends an investigation that somebody of age does not want to go on. */
    void closeAtMajority(CaseScope scope, long pupilId) {
        record(scope, pupilId, InvestigationDecision.OF_AGE, false, Optional.empty());
    }

    /** What was proposed before and given up is still content of the case, but no part of a decision that grants nothing. */
    private Optional<Fact> interventions(CaseScope scope, InvestigationDecision decision) {
        return decision.concernsInterventions() ? contents.text(scope, "interventions").map(named -> new Fact("Insatser", named)) : Optional.empty();
    }

    private String reasons(CaseScope scope, boolean oneGuardian) {
        var reasons = contents.text(scope, "decisionReason").orElse("");
        return oneGuardian ? reasons + "\n" + contents.text(scope, "oneGuardianReason").orElse("") : reasons;
    }
}
