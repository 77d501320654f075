package se.samsteg.consent;

import java.time.LocalDate;
import java.util.Set;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Direction;

/**
 * What one giver answered.
 *
 * @param state      granted, partial, refused or unreachable
 * @param exceptions what the giver kept for himself, in his words; absent texts are null
 * @param date       the day of the answer, from which the consent holds; null when unreachable
 * @param validTo    last day; null unless something was given
 */
record GivenAnswer(ConsentState state, AnswerForm form, LocalDate date, Set<Category> categories, Set<Direction> directions,
                   String exceptions, LocalDate validTo, String reason, String childMaturityNote) {
}
