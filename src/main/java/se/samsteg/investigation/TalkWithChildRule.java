package se.samsteg.investigation;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** The child's view is there, or why it is not (rule 23). */
@Component
class TalkWithChildRule implements FormRule {

    @Override
    public String form() {
        return "investigation-talkWithChild";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(answers.text("childView").isPresent() || answers.text("childNotHeardReason").isPresent(),
                "childView", "Skriv barnets synpunkter, eller varför barnet inte har hörts.");
    }
}
