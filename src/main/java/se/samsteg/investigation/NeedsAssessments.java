package se.samsteg.investigation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** What an assessment of needs (BBIC) means for the investigation that it belongs to. */
@Service
class NeedsAssessments {
    private final Contents contents;
    private final Timeline timeline;

    NeedsAssessments(Contents contents, Timeline timeline) {
        this.contents = contents;
        this.timeline = timeline;
    }

    /** @return whether it goes on without the school, which then stands in the timeline */
    @Transactional
    boolean record(CaseScope scope) {
        var without = contents.text(scope, "withoutSchoolReason").isPresent();
        if (without) {
            timeline.record(scope.caseNumber(), scope.authority(),
                    Entry.fact("Utredningen går vidare utan skolans uppgifter; skälet finns i bedömningen.", Law.INFORMATION_DUTY));
        }
        return without;
    }
}
