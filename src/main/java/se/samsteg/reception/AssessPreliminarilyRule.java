package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** A preliminary assessment is either decided or extended, and with violence suspected it can only open (SoL 20:2). */
@Component
class AssessPreliminarilyRule implements FormRule {
    private final CaseFiles cases;
    private final Receptions receptions;
    private final ReceptionDeadlines deadlines;
    private final StatutoryLimits limits;
    private final Clock clock;

    AssessPreliminarilyRule(CaseFiles cases, Receptions receptions, ReceptionDeadlines deadlines, StatutoryLimits limits, Clock clock) {
        this.cases = cases;
        this.receptions = receptions;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "reception-assessPreliminarily";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var reception = receptions.get(Long.parseLong(answers.earlierText(RECEPTION_ID.name()).orElseThrow()));
        var violence = cases.knowsOfViolence(reception.caseNumber(), reception.authority());
        faults.require(!violence || opens(reception, answers), "preliminaryDecision",
                "Vid misstanke om våld eller övergrepp ska utredning inledas.", Law.PRELIMINARY_ASSESSMENT);
        faults.require(!answers.has("extendedTo") || !answers.has("preliminaryDecision"), "extendedTo",
                "Besluta eller förläng, inte båda.", Law.PRELIMINARY_ASSESSMENT);
        if (answers.has("extendedTo")) {
            extension(reception, answers, faults);
        }
    }

    /** An investigation that the authority has open already is one too. */
    private boolean opens(Reception reception, Answers answers) {
        return answers.is("preliminaryDecision", "open") || answers.is("preliminaryDecision", "alreadyOngoing")
                && receptions.investigated(reception.authority(), reception.pupilId()).isPresent();
    }

    /** An extension gives more time, and is decided while there is some: afterwards it would only hide that the time has run out. */
    private void extension(Reception reception, Answers answers, Faults faults) {
        var now = deadlines.current(reception);
        var today = IsoTime.today(clock);
        faults.require(!today.isAfter(now.lastDay()), "extendedTo",
                "Tiden gick ut " + Swedish.day(now.lastDay()) + " och kan inte förlängas i efterhand. Besluta nu.", Law.PRELIMINARY_ASSESSMENT);
        faults.require(answers.date("extendedTo").orElseThrow().isAfter(now.statutoryDay()), "extendedTo",
                "Den nya sista dagen ska ligga efter " + Swedish.day(now.statutoryDay()) + ", som gäller nu.", Law.PRELIMINARY_ASSESSMENT);
        var investigated = limits.lastDay("investigation", reception.receivedAt().toLocalDate()).lastDay();
        faults.require(!answers.date("extendedTo").orElseThrow().isAfter(investigated), "extendedTo",
                "En förhandsbedömning tar aldrig längre tid än en utredning: högst till " + Swedish.day(investigated) + ". Inled utredning i stället.",
                Law.PRELIMINARY_ASSESSMENT);
    }
}
