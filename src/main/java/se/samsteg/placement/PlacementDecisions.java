package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.document.Fact;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Swedish;

/** The school principal's decision on an application, and that a placement ends early (skollagen 3:11). */
@Service
@Transactional
class PlacementDecisions {
    private final PupilRegistry pupils;
    private final DecisionFiling filing;
    private final PlacementReviews reviews;
    private final ReviewDays days;
    private final Seating seating;
    private final Clock clock;

    PlacementDecisions(PupilRegistry pupils, DecisionFiling filing, PlacementReviews reviews, ReviewDays days, Seating seating, Clock clock) {
        this.pupils = pupils;
        this.filing = filing;
        this.reviews = reviews;
        this.days = days;
        this.seating = seating;
        this.clock = clock;
    }

    /** @param group code of the group; from and review are empty when the application is declined */
    record Outcome(Decision decision, String group, Optional<LocalDate> from, Optional<LocalDate> review) {
        boolean places() {
            return decision == Decision.PLACE;
        }
    }

    /** @param leavesOn the pupil's last day in compulsory school, when it is known */
    record Recorded(LocalDate decidedOn, Optional<LocalDate> leavesOn) {
    }

    /** Files the decision, tells the guardians of it, and sets what is due; a declined pupil's seat is free again. */
    Recorded record(CaseScope scope, long pupilId, Outcome outcome) {
        filing.file(scope, pupils.get(pupilId), new DecisionFiling.Text("Beslut om placering i särskild undervisningsgrupp",
                sentence(outcome), facts(outcome), "decisionReason", "placementDecision"));
        if (outcome.places()) {
            reviews.begin(scope, outcome.from().orElseThrow(), outcome.review().orElseThrow());
        } else {
            seating.free(scope.caseNumber(), null);
        }
        return new Recorded(IsoTime.today(clock), days.leavesOn(pupilId));
    }

    /** Files the decision that a placement ends before its next review; when it ends stands in the plan for the return. */
    void recordEarlyEnd(CaseScope scope, long pupilId) {
        var group = seating.seat(scope.caseNumber()).map(Seats.Seat::group).orElseThrow();
        filing.file(scope, pupils.get(pupilId), new DecisionFiling.Text("Beslut att avsluta en placering i förtid",
                "Placeringen i " + group + " upphör före nästa uppföljning.", List.of(new Fact("Grupp", group)), "endReason", "placementEnding"));
    }

    private static List<Fact> facts(Outcome outcome) {
        var group = new Fact("Grupp", outcome.group());
        return outcome.places() ? List.of(group, new Fact("Från och med", text(outcome.from())),
                new Fact("Första uppföljning", text(outcome.review()))) : List.of(group);
    }

    private static String sentence(Outcome outcome) {
        return outcome.places() ? "Eleven placeras i " + outcome.group() + "."
                : "Ansökan om placering i " + outcome.group() + " avslås.";
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(Swedish::day).orElse("");
    }
}
