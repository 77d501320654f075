package se.samsteg.investigation;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.investigation.KeptInvestigation.Extension;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/** Gives investigations more time: for särskilda skäl, to a fixed day, by a named person's decision; each stays visible (rule 19). */
@Service
@Transactional
class Extensions {
    private static final String DAY = "extendedTo";

    private final InvestigationService service;
    private final Investigations investigations;
    private final StatutoryLimits limits;
    private final CaseDeadlines deadlines;
    private final DecisionPapers papers;
    private final Contents contents;
    private final Timeline timeline;
    private final LegalSources sources;
    private final Actor actor;

    Extensions(InvestigationService service, Investigations investigations, StatutoryLimits limits, CaseDeadlines deadlines,
               DecisionPapers papers, Contents contents, Timeline timeline, LegalSources sources, Actor actor) {
        this.service = service;
        this.investigations = investigations;
        this.limits = limits;
        this.deadlines = deadlines;
        this.papers = papers;
        this.contents = contents;
        this.timeline = timeline;
        this.sources = sources;
        this.actor = actor;
    }

    /**
     * Gives the open investigation a later last day; the reason is in the content.
     *
     * @throws Refusal when none is open, or the day is none that it can be extended to
     */
    Investigation extend(CaseScope scope, long pupilId, LocalDate to) {
        var before = service.required(scope);
        var today = service.today();
        refuseUnlessPossible(before, to, today);
        var after = before.extendedTo(to);
        var late = today.isAfter(service.deadline(scope, before).lastDay());
        var extension = new Extension(today, actor.id(), before.dueOn(), to, contents.text(scope, "extensionReason").orElse(""), late);
        investigations.extend(before, extension);
        papers.extended(scope, pupilId, after, extension);
        var deadline = service.deadline(scope, after);
        deadlines.set(scope.caseNumber(), scope.authority(), deadline);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision("Utredningstiden förlängd till " + Swedish.day(deadline.lastDay())
                + (late ? "; beslutet fattades när tiden redan var ute." : "."), deadline.legalReference(), actor.id()));
        return after;
    }

    /** Adds a fault for a day that lies before the present end, has passed, or is further away than one decision may reach. */
    void check(LocalDate dueOn, LocalDate to, LocalDate today, Faults faults) {
        var longest = today.plus((Period) limits.length("longestExtension", today));
        if (!to.isAfter(dueOn)) {
            faults.add(DAY, "Den nya sista dagen ska ligga efter " + Swedish.day(dueOn) + ", som gäller nu.", Law.INVESTIGATION);
        } else if (!to.isAfter(today)) {
            faults.add(DAY, "Den nya sista dagen ska ligga efter i dag.", Law.INVESTIGATION);
        } else {
            faults.require(!to.isAfter(longest), DAY, "En förlängning gäller till en bestämd dag, och högst till " + Swedish.day(longest) + ".",
                    Law.INVESTIGATION_ROUTINE);
        }
    }

    private void refuseUnlessPossible(Investigation before, LocalDate to, LocalDate today) {
        var faults = new Faults();
        check(before.dueOn(), to, today, faults);
        faults.refuseIfAny(law -> sources.cite(today, law));
    }
}
