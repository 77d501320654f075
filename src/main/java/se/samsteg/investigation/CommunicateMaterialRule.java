package se.samsteg.investigation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** The parties get the material with an answer date, or an exception is recorded (FL 25 §); the date leaves time to decide. */
@Component
class CommunicateMaterialRule implements FormRule {
    private static final String ANSWER_BY = "answerBy";

    private final InvestigationService investigations;
    private final StatutoryLimits limits;
    private final Clock clock;

    CommunicateMaterialRule(InvestigationService investigations, StatutoryLimits limits, Clock clock) {
        this.investigations = investigations;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "investigation-communicateMaterial";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var exception = answers.text("communicationException").isPresent();
        faults.require(answers.has(ANSWER_BY) || exception, ANSWER_BY,
                "Ange sista dag för svar, eller varför underlaget inte kommuniceras.", Law.COMMUNICATION);
        faults.require(!answers.has(ANSWER_BY) || !exception, ANSWER_BY,
                "Ange en sista dag för svar eller ett skäl att inte kommunicera, inte båda.", Law.COMMUNICATION);
        faults.require(!answers.has(ANSWER_BY) || !isUndecided(answers), ANSWER_BY, "Ingen har tagit ställning till om parterna får veta av "
                + "utredningen. Gör det först, eller skriv varför underlaget inte kommuniceras.", Law.INVESTIGATION);
        answers.date(ANSWER_BY).ifPresent(day -> check(day, answers, faults));
    }

    /** Where violence is suspected, the material would tell the parties what nobody has decided to tell them. */
    private boolean isUndecided(Answers answers) {
        return investigations.informing(new CaseNumber(answers.earlierText(CaseVariables.CASE_NUMBER.name()).orElseThrow()),
                new Authority(answers.earlierText(CaseVariables.DISTRICT.name()).orElseThrow())).filter(Informing.UNDECIDED::equals).isPresent();
    }

    /** Once the investigation is late already, any day will do: an answer is still owed to the parties. */
    private void check(LocalDate day, Answers answers, Faults faults) {
        var today = IsoTime.today(clock);
        var lastDay = limits.extended(InvestigationService.LIMIT, answers.earlierDate(InvestigationVariables.OPENED_ON.name()).orElse(today),
                answers.earlierDate(InvestigationVariables.INVESTIGATION_DUE.name()).orElse(day)).lastDay();
        if (day.isBefore(today)) {
            faults.add(ANSWER_BY, "Sista dag för svar får inte ha passerat.", Law.COMMUNICATION);
        } else {
            faults.require(!day.isAfter(lastDay) || today.isAfter(lastDay), ANSWER_BY, "Svarsdagen ligger efter utredningens sista dag, "
                    + Swedish.day(lastDay) + ". Förläng utredningen först, om det finns särskilda skäl.", Law.INVESTIGATION);
        }
    }
}
