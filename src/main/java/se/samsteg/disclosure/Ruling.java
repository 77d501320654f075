package se.samsteg.disclosure;

/**
 * The gate's word on one category of one message.
 *
 * @param ground       the legal rule that it passes on, or null
 * @param consentRound the round of consent that it passes on, or null
 * @param why          why it is held back, or null
 * @param exceptions   what the consent takes out in words, for a named person to check before it is delivered; null when nothing
 * @param checkedBy    the named person who has found that nothing of it is excepted, or null
 */
record Ruling(Category category, boolean passes, String ground, Long consentRound, HeldBack why, String exceptions, String checkedBy) {
    private static final String CONSENT = "Samtycke (OSL 10:1, 12:2)";

    static Ruling withinTheAuthority(Category category) {
        return new Ruling(category, true, null, null, null, null, null);
    }

    static Ruling ground(Category category, String ground) {
        return new Ruling(category, true, ground, null, null, null, null);
    }

    static Ruling consent(Category category, long round, String exceptions) {
        return new Ruling(category, true, CONSENT, round, null, exceptions == null || exceptions.isBlank() ? null : exceptions, null);
    }

    static Ruling heldBack(Category category, HeldBack why) {
        return new Ruling(category, false, null, null, why, null, null);
    }

    /** Found to fall under what the giver had taken out: what was looked at stays on record. */
    Ruling foundExcepted() {
        return new Ruling(category, false, null, consentRound, HeldBack.FOUND_EXCEPTED, null, null);
    }

    Ruling checked(String by) {
        return new Ruling(category, passes, ground, consentRound, why, exceptions, by);
    }

    /** A check holds for the exceptions that were looked at, and for no later ones. */
    Ruling asChecked(Ruling earlier) {
        return passes && exceptions != null && exceptions.equals(earlier.exceptions) ? checked(earlier.checkedBy) : this;
    }

    /** Whether a named person has yet to look at it. */
    boolean needsCheck() {
        return passes && exceptions != null && checkedBy == null;
    }

    boolean restsOnConsent() {
        return consentRound != null;
    }
}
