package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** A plan that goes on is followed up again; one that ends with something open needs a reason (rule 31). */
@Component
class FollowUpPlanRule implements FormRule {
    private final SipClock clock;

    FollowUpPlanRule(SipClock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-followUpPlan";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var today = clock.today();
        faults.require(answers.date("nextFollowUp").map(day -> day.isAfter(today)).orElse(true),
                "nextFollowUp", "Nästa uppföljning ska ligga framåt i tiden.", Law.SIP_PLAN);
        var items = answers.earlierDate(SipVariables.LAST_ITEM_FOLLOW_UP.name()).filter(day -> day.isAfter(today)).isPresent();
        var denied = answers.earlierText(SipVariables.RESPONSIBILITY_DENIED.name()).filter("true"::equals).isPresent();
        faults.require(!answers.is("planOutcome", "close") || !items && !denied || answers.text("openItemsReason").isPresent(), "openItemsReason",
                (denied ? "Frågan om ansvar är inte löst." : "Någon insats är inte uppföljd än.") + " Skriv varför planen ändå avslutas.", Law.SIP_PLAN);
    }
}
