package se.samsteg.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Direction;
import se.samsteg.disclosure.Particular;

/**
 * What one giver answered.
 *
 * @param state      granted, partial, refused or unreachable
 * @param excepted   the particulars that the giver took out, for the gate to hold back
 * @param exceptions what the giver kept for himself, in his words; absent texts are null
 * @param date       the day of the answer, from which the consent holds; null when unreachable
 * @param validTo    last day; null unless something was given
 * @param decides    that the other guardian decides alone, or null
 * @param mature     whether the child was found mature enough to answer as one of them; null when nobody has said
 */
record GivenAnswer(ConsentState state, AnswerForm form, LocalDate date, Set<Category> categories, Set<Direction> directions,
                   Set<Excepted> excepted, String exceptions, LocalDate validTo, String reason, String childMaturityNote, OneGuardian decides,
                   Boolean mature) {

    /** What the giver took out in that direction, in the order of the form. */
    List<Particular> excepted(Direction direction) {
        return excepted.stream().filter(one -> one.direction() == direction).map(Excepted::particular).sorted().toList();
    }

    /**
     * The other guardian decides alone, since this one is kept from taking part (FB 6:13).
     *
     * @param decider the person who has decided that it is so
     */
    record OneGuardian(String reason, String decider) {
    }
}
