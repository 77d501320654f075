package se.samsteg.protection;

import se.samsteg.pupil.Protection;

/** The kinds of protection as pages and timelines call them. */
final class Levels {
    private Levels() {
    }

    static String title(Protection protection) {
        return switch (protection) {
            case NONE -> "inget skydd";
            case CONFIDENTIALITY -> "sekretessmarkering";
            case PROTECTED_REGISTRATION -> "skyddad folkbokföring";
            case FICTITIOUS -> "fingerade personuppgifter";
        };
    }
}
