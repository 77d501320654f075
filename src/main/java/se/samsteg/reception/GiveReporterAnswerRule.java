package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.REPORTER_ID;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** An answer is given after the decision and not in the future (SoL 19:6). */
@Component
class GiveReporterAnswerRule implements FormRule {
    private final Reporters reporters;
    private final Receptions receptions;
    private final Clock clock;

    GiveReporterAnswerRule(Reporters reporters, Receptions receptions, Clock clock) {
        this.reporters = reporters;
        this.receptions = receptions;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "reception-answer-giveReporterAnswer";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var reporter = reporters.get(Long.parseLong(answers.earlierText(REPORTER_ID.name()).orElseThrow()));
        var decided = receptions.get(reporter.receptionId()).course().decidedOn();
        var today = IsoTime.today(clock);
        answers.date("answeredOn").ifPresent(day -> faults.require(!day.isBefore(decided) && !day.isAfter(today), "answeredOn",
                "Svaret lämnas efter beslutet, och kan inte ligga i framtiden.", Law.REPORTER_ANSWER));
    }
}
