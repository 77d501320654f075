package se.samsteg.investigation;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** The days of what went to the court. */
@Component
class ApplyForCareRule implements FormRule {
    private final CourtDays days;

    ApplyForCareRule(CourtDays days) {
        this.days = days;
    }

    @Override
    public String form() {
        return "investigation-lvu-applyForCare";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var field = Map.of("applied", "appliedOn", "extended", "applicationUntil").getOrDefault(answers.text("application").orElse(""), "careEndedOn");
        days.check(answers, field, Law.LVU_APPLICATION, faults);
    }
}
