package se.samsteg.investigation;

import static se.samsteg.investigation.Ages.Limit.PARTY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.PupilRegistry;

/** The birthdays that change who is a party: from one on the child is, from another on the guardians are no more. */
@Component
class PartyBirthdays {
    private final PupilRegistry pupils;
    private final Ages ages;

    PartyBirthdays(PupilRegistry pupils, Ages ages) {
        this.pupils = pupils;
        this.ages = ages;
    }

    /** The next of them; for one who is of age already it has passed. Empty when the birth date is not known. */
    Optional<LocalDate> next(long pupilId, LocalDate after) {
        var pupil = pupils.get(pupilId);
        var days = Stream.of(pupil.birthday(ages.years(PARTY, after)), pupil.adultOn()).flatMap(Optional::stream).toList();
        return days.stream().filter(day -> day.isAfter(after)).findFirst().or(() -> days.stream().reduce((earlier, later) -> later));
    }
}
