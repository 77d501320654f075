package se.samsteg.investigation;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** The days of what went to the court. */
@Component
class SubmitToCourtRule implements FormRule {
    private final CourtDays days;

    SubmitToCourtRule(CourtDays days) {
        this.days = days;
    }

    @Override
    public String form() {
        return "investigation-lvu-submitToCourt";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        days.check(answers, answers.is("submission", "submitted") ? "submittedOn" : "careEndedOn", Law.LVU_SUBMISSION, faults);
    }
}
