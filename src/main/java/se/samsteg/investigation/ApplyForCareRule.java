package se.samsteg.investigation;

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
        days.check(answers, Law.LVU_APPLICATION, faults);
    }
}
