package se.samsteg.placement;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** The end of a placement, for all whom it concerns: the next in the queue, the district, the guardians. */
@Service
@Transactional
class PlacementEnd {
    private final Placements placements;
    private final PlacementReviews reviews;
    private final Transitions transitions;
    private final PlacementMessages messages;
    private final GuardianNotices notices;

    PlacementEnd(Placements placements, PlacementReviews reviews, Transitions transitions, PlacementMessages messages, GuardianNotices notices) {
        this.transitions = transitions;
        this.placements = placements;
        this.reviews = reviews;
        this.messages = messages;
        this.notices = notices;
    }

    void close(CaseScope scope, Authority district, long pupilId, LocalDate endDate) {
        messages.reportEnd(scope, district, endDate);
        notices.tell(scope, pupilId, "placementEnded");
        reviews.end(scope);
        transitions.end(scope);
        placements.end(scope, endDate);
    }
}
