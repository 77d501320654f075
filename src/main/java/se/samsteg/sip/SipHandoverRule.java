package se.samsteg.sip;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** Another clinic of the same kind has a name of its own: else nobody could tell what has changed. */
@Component
class SipHandoverRule implements FormRule {
    @Override
    public String form() {
        return "sip-handover-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(!answers.text("leavingParty").equals(answers.text("joiningParty")) || answers.text("clinic").isPresent(),
                "clinic", "Skriv vilken mottagning som tar över.", Law.SIP_HEALTH);
    }
}
