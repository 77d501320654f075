package se.samsteg.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** What the gate asks: is there a consent between these two, in this direction, for this category, on this day? */
public interface ConsentRegister {
    /**
     * @param purpose what the content is sent for; a consent given for another purpose does not count
     * @param on      the day of the disclosure, Europe/Stockholm; an expired consent is none
     */
    Finding find(CaseNumber caseNumber, Purpose purpose, Authority from, Authority to, Category category, LocalDate on);

    /** The round of questions whose answers carry it, when they do. */
    default Optional<Long> roundThatAllows(CaseNumber caseNumber, Purpose purpose, Authority from, Authority to, Category category,
                                           LocalDate on) {
        var finding = find(caseNumber, purpose, from, to, category, on);
        return finding.carries() ? Optional.of(finding.round()) : Optional.empty();
    }

    /**
     * What the register knows about one category in one direction on one day.
     *
     * @param round      the round of questions that was looked at, or null when there is none
     * @param against    why it carries nothing; null when all who were asked gave it, and nobody has withdrawn (OSL 12:2)
     * @param excepted   what the givers, all of them together, took out in this direction
     * @param exceptions what the givers kept for themselves in their own words; empty when nothing. No machine can tell what
     *                   falls under it: a named person has to look at each disclosure on the round
     * @param lastDay    the last day on which it carries anything, or null
     */
    record Finding(Long round, HeldBack against, Set<Particular> excepted, String exceptions, LocalDate lastDay) {
        public static Finding carries(long round, Set<Particular> excepted, String exceptions, LocalDate lastDay) {
            return new Finding(round, null, excepted, exceptions.strip(), lastDay);
        }

        public static Finding nothing(HeldBack why) {
            return new Finding(null, why, Set.of(), "", null);
        }

        public boolean carries() {
            return against == null;
        }
    }
}
