package se.samsteg.reception;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** Nothing is shared that nobody has written. */
@Component
class RespondToNoticeRule implements FormRule {
    @Override
    public String form() {
        return "reception-respondToNotice";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(!answers.flag("shareInterventions") || answers.has("ongoingInterventions"), "ongoingInterventions",
                "Skriv vilka insatser som ska delas med skolan.");
    }
}
