package se.samsteg.sip;

import se.samsteg.disclosure.HeldBack;

/** Why a party is not called and does not get the plan (rule 29). */
enum LeftOut {
    NO_CONSENT("samtycke saknas"), EXPIRED("samtycket har gått ut"), WITHDRAWN("samtycket är återkallat"),
    NOT_COVERED("samtycket omfattar inte den parten"), EXCEPTED("det som kallelsen säger är undantaget i samtycket"),
    NOT_NOW("samtycke används inte just nu"), ADULT("eleven har fyllt 18 år och bestämmer själv");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /** Swedish, as it stands after a colon. */
    String words() {
        return words;
    }

    static LeftOut of(HeldBack against) {
        return switch (against) {
            case EXPIRED -> EXPIRED;
            case WITHDRAWN -> WITHDRAWN;
            case NOT_COVERED -> NOT_COVERED;
            case EXCEPTED, FOUND_EXCEPTED -> EXCEPTED;
            case VIOLENCE_SUSPECTED, NOT_NOW -> NOT_NOW;
            case NO_CONSENT, NOT_DECIDED, NOT_NEEDED -> NO_CONSENT;
        };
    }
}
