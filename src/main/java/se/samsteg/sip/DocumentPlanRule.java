package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** A plan has interventions, each complete, a follow-up ahead, and an advice that says how contradictions are settled. */
@Component
class DocumentPlanRule implements FormRule {
    private final Clock clock;

    DocumentPlanRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-documentPlan";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (answers.has("items")) {
            var called = Party.parse(answers.earlierText(SipVariables.CALLED_PARTIES.name()).orElse(""));
            var rows = answers.entered().get("items") instanceof List<?> list ? list : List.of("no rows");
            PlanRows.check(rows, called, faults);
        } else {
            faults.require(answers.earlierText(SipVariables.ITEM_COUNT.name()).filter(count -> !count.equals("0")).isPresent(),
                    "items", "Planen behöver minst en insats. Skriv in dem på sidan för planen.");
        }
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        faults.require(answers.date("nextFollowUp").filter(day -> day.isAfter(today)).isPresent(),
                "nextFollowUp", "Uppföljningen ska ligga framåt i tiden.");
        faults.require(!answers.flag("contradictionsSettled") || answers.text("commonAdvice").isPresent(),
                "commonAdvice", "Skriv det gemensamma rådet: hur ni har enats.");
    }
}
