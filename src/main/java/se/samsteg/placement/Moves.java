package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Faults;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/**
 * A pupil moves to another district. What the school sends goes there from then on, after a new consent, since one about
 * a district says nothing of another; what the former district has begun stays with it until it is done.
 */
@Service
@Transactional
class Moves {
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final PlacementProcess process;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;

    Moves(PupilRegistry pupils, CaseFiles cases, PlacementProcess process, Timeline timeline, Actor actor, Clock clock) {
        this.pupils = pupils;
        this.cases = cases;
        this.process = process;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @return the district that the pupil moved from, when it has a part in the case
     * @throws se.samsteg.shared.Refusal when it is no move, or has not happened yet
     */
    Optional<Authority> register(CaseScope scope, long pupilId, String district, LocalDate movedOn) {
        var former = cases.find(scope.caseNumber()).flatMap(file -> file.district());
        check(pupils.get(pupilId), former, district, movedOn);
        pupils.move(pupilId, district);
        cases.move(scope.caseNumber(), district);
        timeline.record(scope.caseNumber(), scope.authority(), new Entry(Entry.Kind.FACT, "Eleven bor sedan " + Swedish.day(movedOn)
                + " i en annan stadsdel: " + new Authority(district).title() + ".", actor.id(), Law.COOPERATION_ROUTINE));
        process.moved(scope.caseNumber(), district);
        return former.map(Authority::new).filter(authority -> cases.isKnownTo(scope.caseNumber(), authority));
    }

    private void check(Pupil pupil, Optional<String> former, String district, LocalDate movedOn) {
        var faults = new Faults();
        faults.require(former.map(before -> !before.equals(district)).orElse(true), "newDistrict", "Eleven hör redan till den stadsdelen.", Law.COOPERATION_ROUTINE);
        faults.require(!movedOn.isAfter(IsoTime.today(clock)), "movedOn", "Flytten registreras när den har skett.", Law.COOPERATION_ROUTINE);
        faults.require(pupil.birthDate().map(birth -> !movedOn.isBefore(birth)).orElse(true), "movedOn",
                "Flytten kan inte ligga före elevens födelse.", Law.COOPERATION_ROUTINE);
        faults.refuseIfAny();
    }
}
