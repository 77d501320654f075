package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** From 18 nobody of the family but the pupil asks for a plan. */
@Component
class SipStartRule implements FormRule {
    private final AdultPupils adults;

    SipStartRule(AdultPupils adults) {
        this.adults = adults;
    }

    @Override
    public String form() {
        return "sip-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(!answers.is("initiator", "guardian") || !adults.concerns(answers), "initiator",
                "Eleven har fyllt 18 år, och då begär eleven själv planen.", Law.ADULTHOOD);
    }
}
