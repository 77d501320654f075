package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.IsoTime;

/** A plan that goes on is followed up again; one that ends with open interventions needs a reason (rule 31). */
@Component
class FollowUpPlanRule implements FormRule {
    private final Clock clock;

    FollowUpPlanRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-followUpPlan";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        faults.require(answers.date("nextFollowUp").map(day -> day.isAfter(today)).orElse(true),
                "nextFollowUp", "Nästa uppföljning ska ligga framåt i tiden.");
        var open = answers.earlierDate(SipVariables.LAST_ITEM_FOLLOW_UP.name()).filter(day -> day.isAfter(today)).isPresent();
        faults.require(!answers.is("planOutcome", "close") || !open || answers.text("openItemsReason").isPresent(),
                "openItemsReason", "Någon insats är inte uppföljd än. Skriv varför planen ändå avslutas.");
    }
}
