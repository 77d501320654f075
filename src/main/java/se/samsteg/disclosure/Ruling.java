package se.samsteg.disclosure;

/**
 * The gate's word on one category of one message.
 *
 * @param ground       the legal rule that it passes on, or null
 * @param consentRound the round of consent that it passes on, or null
 */
record Ruling(Category category, boolean passes, String ground, Long consentRound) {
    private static final String CONSENT = "Samtycke (OSL 10:1, 12:2)";

    static Ruling withinTheAuthority(Category category) {
        return new Ruling(category, true, null, null);
    }

    static Ruling ground(Category category, String ground) {
        return new Ruling(category, true, ground, null);
    }

    static Ruling consent(Category category, long round) {
        return new Ruling(category, true, CONSENT, round);
    }

    static Ruling heldBack(Category category) {
        return new Ruling(category, false, null, null);
    }

    boolean restsOnConsent() {
        return consentRound != null;
    }
}
