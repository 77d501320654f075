package se.samsteg.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFile;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Opens the cases of placements, and keeps what becomes of the application and the seat. */
@Service
@Transactional
class Placements {
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final Contents contents;
    private final Timeline timeline;
    private final Seating seating;
    private final PlacementReviews reviews;
    private final Actor actor;

    Placements(PupilRegistry pupils, CaseFiles cases, Contents contents, Timeline timeline, Seating seating, PlacementReviews reviews,
               Actor actor) {
        this.pupils = pupils;
        this.cases = cases;
        this.contents = contents;
        this.timeline = timeline;
        this.seating = seating;
        this.reviews = reviews;
        this.actor = actor;
    }

    /** A registered application: its case, and the pupil whom it concerns. */
    record Registered(CaseNumber caseNumber, Pupil pupil) {
    }

    /**
     * Moves pupil and guardians from the application to the registry, and opens a case.
     *
     * @param scope    as yet without a case number
     * @param district tenant id of the pupil's district
     */
    Registered register(CaseScope scope, String district) {
        var fields = new HashMap<>(contents.take(scope, PupilRegistry.fields()));
        fields.put("district", district);
        var pupil = pupils.register(fields, Demand.COMPLETE);
        CaseFile file = cases.open(pupil, scope.authority());
        var known = new CaseScope(file.number(), scope.authority(), scope.rootInstance(), scope.about());
        contents.assign(known);
        cases.stage(file.number(), scope.authority(), "placement");
        timeline.record(file.number(), scope.authority(), new Entry(Entry.Kind.STARTED,
                "Ansökan om placering registrerades med utredning och åtgärdsprogram.", actor.id(), Law.SCHOOL_INVESTIGATION, Law.ACTION_PLAN, Law.PLACEMENT_DECISION));
        return new Registered(file.number(), pupil);
    }

    /** The application is not received: something that the law demands is missing. */
    void reject(CaseScope scope) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.decision("Ansökan avvisades.", actor.id(), Law.SCHOOL_INVESTIGATION, Law.ACTION_PLAN));
    }

    /** The application is taken back while it stands in the queue. */
    void withdraw(CaseScope scope, String group) {
        seating.leaveQueue(scope.caseNumber(), group);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Ansökan återtogs och kön lämnades.", null));
    }

    /** @return whether the case has a seat; if not it stands in the queue */
    boolean reserveSeat(CaseScope scope, String group) {
        var reserved = seating.reserve(scope.caseNumber(), group);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(reserved ? "En plats reserverades i " + group + "."
                : "Ansökan står på plats " + seating.placeInQueue(scope.caseNumber()).orElseThrow().position() + " i kön till " + group + ".",
                Law.PLACEMENT_ROUTINE));
        return reserved;
    }

    /** One child sits in one group at a time: whoever decides on a second seat has to know of the first. */
    Optional<CaseNumber> otherSeat(CaseScope scope, long pupilId) {
        var other = seating.seated(cases.partsOf(pupilId).keySet()).stream().filter(number -> !number.equals(scope.caseNumber())).findFirst();
        other.ifPresent(number -> timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(
                "Eleven har redan en plats, i ärende " + number.value() + ".", Law.PLACEMENT_ROUTINE)));
        return other;
    }

    /** @param attendance percent of the lessons since the placement began */
    void lookedAtStart(CaseScope scope, int attendance) {
        reviews.lookedAtStart(scope);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(
                "Närvaron sedan placeringen började är " + attendance + " procent.", Law.PLACEMENT_ROUTINE));
    }

    /** The seat is free again. @param lastDay until when the pupil stays */
    void end(CaseScope scope, LocalDate lastDay) {
        seating.free(scope.caseNumber(), lastDay);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(
                "Placeringen avslutas " + Swedish.day(lastDay) + ", och platsen är ledig därefter.", Law.PLACEMENT_ROUTINE));
    }
}
