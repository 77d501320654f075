package se.samsteg.disclosure;

import java.util.Collection;
import java.util.List;

/**
 * The gate's word on one category of one message.
 *
 * @param ground       the legal rule that it passes on, or null
 * @param consentRound the round of consent that it passes on, or null
 * @param why          why it is held back whole, or null
 * @param exceptions   what the consent takes out in words, for a named person to check before it is delivered; null when nothing
 * @param checkedBy    the named person who has found what of it is excepted in words, or null
 * @param takenOut     what is held back of a category that passes, or null
 */
record Ruling(Category category, boolean passes, String ground, Long consentRound, HeldBack why, String exceptions, String checkedBy,
              TakenOut takenOut) {

    /** @param fields by name, sorted; at least one */
    record TakenOut(HeldBack why, List<String> fields) {
        static TakenOut of(HeldBack why, Collection<String> fields) {
            return fields.isEmpty() ? null : new TakenOut(why, fields.stream().sorted().toList());
        }
    }

    static Ruling withinTheAuthority(Category category) {
        return new Ruling(category, true, null, null, null, null, null, null);
    }

    static Ruling ground(Category category, String ground) {
        return new Ruling(category, true, ground, null, null, null, null, null);
    }

    /**
     * @param ground   how the law behind a consent is cited
     * @param excepted the fields that the givers have taken out
     */
    static Ruling consent(Category category, String ground, long round, String exceptions, Collection<String> excepted) {
        return new Ruling(category, true, "Samtycke (" + ground + ")", round, null, exceptions == null || exceptions.isBlank() ? null : exceptions, null,
                TakenOut.of(HeldBack.EXCEPTED, excepted));
    }

    static Ruling heldBack(Category category, HeldBack why) {
        return new Ruling(category, false, null, null, why, null, null, null);
    }

    /** Found to fall under what the giver had taken out: what was looked at stays on record. */
    Ruling foundExcepted() {
        return new Ruling(category, false, null, consentRound, HeldBack.FOUND_EXCEPTED, null, null, null);
    }

    /** @param found the fields that fall under what the giver had taken out in words; empty when none does */
    Ruling checked(String by, Collection<String> found) {
        return new Ruling(category, passes, ground, consentRound, why, exceptions, by, TakenOut.of(HeldBack.FOUND_EXCEPTED, found));
    }

    /** A check holds for the exceptions that were looked at, and for no later ones. */
    Ruling asChecked(Ruling earlier) {
        return passes && exceptions != null && exceptions.equals(earlier.exceptions)
                ? new Ruling(category, true, ground, consentRound, null, exceptions, earlier.checkedBy, takenOut) : this;
    }

    /** What is held back of a category that passes, as a word of its own. */
    Ruling partHeldBack() {
        return new Ruling(category, false, null, consentRound, takenOut.why(), null, checkedBy, takenOut);
    }

    /** Once what is taken out has been logged and is gone. */
    Ruling carriedOut() {
        return new Ruling(category, passes, ground, consentRound, why, exceptions, checkedBy, null);
    }

    /** Whether a named person has yet to look at it. */
    boolean needsCheck() {
        return passes && exceptions != null && checkedBy == null;
    }

    boolean restsOnConsent() {
        return consentRound != null;
    }

    boolean passesWhole() {
        return passes && takenOut == null;
    }
}
