package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** A contribution to a meeting comes before it. */
@Component
class PrepareContributionRule implements FormRule {
    private final SipClock clock;

    PrepareContributionRule(SipClock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "sip-participation-prepareContribution";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        AnswerCallRule.begun(answers, clock, "contribution", "Mötet har redan börjat. Säg det där i stället.", faults);
    }
}
