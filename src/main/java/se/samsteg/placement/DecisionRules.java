package se.samsteg.placement;

import org.springframework.stereotype.Component;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;

/** A placement is reviewed for the first time after it has begun, and within the time between reviews. */
@Component
class DecisionRules implements FormRule {
    private final StatutoryLimits limits;

    DecisionRules(StatutoryLimits limits) {
        this.limits = limits;
    }

    @Override
    public String form() {
        return "placement-decidePlacement";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        if (!answers.is("decision", "place")) {
            return;
        }
        var start = answers.date("placementStart").orElseThrow();
        var review = answers.date("reviewDate").orElseThrow();
        faults.require(review.isAfter(start), "reviewDate", "Första uppföljningen ska ligga efter placeringens början.");
        faults.require(!review.isAfter(start.plus(limits.length("nextReview", start))), "reviewDate",
                "Första uppföljningen ska ske inom sex månader från placeringens början.");
    }
}
