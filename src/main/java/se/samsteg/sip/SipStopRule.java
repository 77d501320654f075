package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** From 18 the pupil alone stops a plan; the guardians have no say any more. */
@Component
class SipStopRule implements FormRule {
    private final AdultPupils adults;

    SipStopRule(AdultPupils adults) {
        this.adults = adults;
    }

    @Override
    public String form() {
        return "sip-stop-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(answers.is("stoppedBy", "child") || !adults.concerns(answers), "stoppedBy",
                "Eleven har fyllt 18 år, och då är det bara eleven själv som avbryter planen.", Law.ADULTHOOD);
    }
}
