package se.samsteg.sip;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;

/** From the day on which the pupil turns 18 nobody decides for him or her, and the guardians are told nothing (FB 9:1). */
@Component
class ComingOfAge {
    private final PupilRegistry pupils;
    private final SipClock clock;

    ComingOfAge(PupilRegistry pupils, SipClock clock) {
        this.pupils = pupils;
        this.clock = clock;
    }

    /** The day from which the pupil decides alone; empty when the birth date is not known. */
    Optional<LocalDate> dayOf(long pupilId) {
        return pupils.find(pupilId).flatMap(Pupil::adultOn);
    }

    boolean isAdult(long pupilId) {
        return pupils.find(pupilId).filter(pupil -> pupil.isAdultOn(clock.today())).isPresent();
    }

    /** The parties without those who have no say any more; the pupil goes in their place. */
    Set<Party> without(Set<Party> parties, long pupilId) {
        if (!isAdult(pupilId) || !parties.contains(Party.GUARDIANS)) {
            return parties;
        }
        return Party.inOrder(parties.stream().map(party -> party == Party.GUARDIANS ? Party.CHILD : party));
    }
}
