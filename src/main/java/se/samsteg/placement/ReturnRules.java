package se.samsteg.placement;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** A placement cannot end before it began. */
@Component
class ReturnRules implements FormRule {

    @Override
    public String form() {
        return "placement-planReturn";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var end = answers.date("endDate").orElseThrow();
        faults.require(answers.earlierDate("startedOn").map(started -> !end.isBefore(started)).orElse(true), "endDate",
                "Placeringen kan inte upphöra innan eleven började.");
    }
}
