package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** A preliminary assessment is either decided or extended, and with violence suspected it can only open (SoL 20:2). */
@Component
class AssessPreliminarilyRule implements FormRule {
    private final CaseFiles cases;
    private final Receptions receptions;
    private final ReceptionDeadlines deadlines;
    private final Clock clock;

    AssessPreliminarilyRule(CaseFiles cases, Receptions receptions, ReceptionDeadlines deadlines, Clock clock) {
        this.cases = cases;
        this.receptions = receptions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "reception-assessPreliminarily";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var caseNumber = new CaseNumber(answers.earlierText("caseNumber").orElseThrow());
        var violence = cases.violenceSuspected(caseNumber);
        faults.require(!violence || answers.is("preliminaryDecision", "open"), "preliminaryDecision",
                "Vid misstanke om våld eller övergrepp ska utredning inledas.", Law.PRELIMINARY_ASSESSMENT);
        faults.require(!answers.has("extendedTo") || !answers.has("preliminaryDecision"), "extendedTo",
                "Besluta eller förläng, inte båda.");
        answers.date("extendedTo").ifPresent(day -> faults.require(day.isAfter(earliest(answers)), "extendedTo",
                "Den nya sista dagen ska ligga efter den ordinarie och efter i dag."));
    }

    /** The day after which an extension makes sense: the ordinary last day, or today when that has passed. */
    private LocalDate earliest(Answers answers) {
        var reception = receptions.get(Long.parseLong(answers.earlierText(RECEPTION_ID.name()).orElseThrow()));
        var ordinary = deadlines.preliminary(reception).statutoryDay();
        var today = LocalDate.now(clock.withZone(IsoTime.ZONE));
        return ordinary.isAfter(today) ? ordinary : today;
    }
}
