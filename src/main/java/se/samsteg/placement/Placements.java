package se.samsteg.placement;

import java.util.HashMap;
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

/** Opens the cases of placements, and keeps what becomes of the application and the seat. */
@Service
@Transactional
class Placements {
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final Contents contents;
    private final Timeline timeline;
    private final Seating seating;
    private final Actor actor;

    Placements(PupilRegistry pupils, CaseFiles cases, Contents contents, Timeline timeline, Seating seating, Actor actor) {
        this.pupils = pupils;
        this.cases = cases;
        this.contents = contents;
        this.timeline = timeline;
        this.seating = seating;
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
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(
                (reserved ? "En plats reserverades i " : "Ansökan står i kö till ") + group + ".", null));
        return reserved;
    }

    /** The seat is free again. */
    void end(CaseScope scope) {
        seating.free(scope.caseNumber());
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Placeringen avslutades och platsen blev ledig.", null));
    }
}
