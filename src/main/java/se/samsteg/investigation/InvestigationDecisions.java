package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.deadline.AppealTime;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.Fact;
import se.samsteg.document.Grounds;
import se.samsteg.law.LegalSource;
import se.samsteg.law.LegalSources;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Puts the decision that ends an investigation on record, and on paper with what it rests on and how to appeal it. */
@Service
@Transactional
class InvestigationDecisions {
    private static final String TITLE = "Beslut efter barnavårdsutredning";

    private final InvestigationService investigations;
    private final DecisionPapers papers;
    private final Contents contents;
    private final PupilRegistry pupils;
    private final LegalSources sources;
    private final AppealTime appealTime;
    private final Actor actor;

    InvestigationDecisions(InvestigationService investigations, DecisionPapers papers, Contents contents, PupilRegistry pupils,
                           LegalSources sources, AppealTime appealTime, Actor actor) {
        this.investigations = investigations;
        this.papers = papers;
        this.contents = contents;
        this.pupils = pupils;
        this.sources = sources;
        this.appealTime = appealTime;
        this.actor = actor;
    }

    /**
     * @param oneGuardian one of two guardians refuses, and the committee decided all the same (FB 6:13 a)
     * @param decidedOn   the committee's day; empty for a decision that the case worker makes today
     */
    void record(CaseScope scope, long pupilId, InvestigationDecision decision, boolean oneGuardian, Optional<LocalDate> decidedOn) {
        var investigation = investigations.required(scope);
        var day = decidedOn.orElseGet(investigations::today);
        var facts = List.of(new Fact("Utredningen inleddes", Swedish.day(investigation.openedOn())),
                new Fact("Beslutsdag", Swedish.day(day)),
                new Fact("Insatser", contents.text(scope, "interventions").orElse("–")));
        var decider = decision.decidedBy(oneGuardian);
        papers.file(scope, pupilId, investigation, new DecisionLetter(TITLE, PartyLetters.nameOf(pupils.get(pupilId)), decision.sentence(), facts,
                reasons(scope, oneGuardian), decidedOn.isPresent() ? decider : actor.name().map(name -> name + ", " + decider.toLowerCase()).orElse(decider),
                decision.appeal(), grounds(day, decision.laws(oneGuardian))));
        investigations.close(scope, decision, day, decision.entry(oneGuardian));
    }

    /** Ends an investigation that somebody of age does not want to go on. */
    void closeAtMajority(CaseScope scope, long pupilId) {
        record(scope, pupilId, InvestigationDecision.OF_AGE, false, Optional.empty());
    }

    private String reasons(CaseScope scope, boolean oneGuardian) {
        var reasons = contents.text(scope, "decisionReason").orElse("");
        return oneGuardian ? reasons + "\n" + contents.text(scope, "oneGuardianReason").orElse("") : reasons;
    }

    private Grounds grounds(LocalDate day, Law... laws) {
        return new Grounds(titles(day, laws), appealTime.within(day), titles(day, Law.APPEAL_INFORMATION, Law.APPEAL_TIME));
    }

    private List<String> titles(LocalDate on, Law... laws) {
        return sources.find(on, laws).stream().map(LegalSource::title).toList();
    }
}
