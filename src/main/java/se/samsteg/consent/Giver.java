package se.samsteg.consent;

/** How the timeline speaks of those who are asked: by their part, never by name. */
final class Giver {
    static final String CHILD = "child";

    private Giver() {
    }

    static String title(String giver) {
        return switch (giver) {
            case "guardian1" -> "Vårdnadshavare 1";
            case "guardian2" -> "Vårdnadshavare 2";
            default -> "Eleven";
        };
    }

    static String answered(ConsentState state) {
        return switch (state) {
            case GRANTED -> " samtycker.";
            case PARTIAL -> " samtycker delvis.";
            case UNREACHABLE -> " har inte gått att nå.";
            default -> " samtycker inte.";
        };
    }

    /** A letter that lies ready is no longer to be posted: whoever asks nobody writes to nobody. */
    static String calledOff(MissingReason why) {
        return "Frågorna om samtycke är avbrutna: " + switch (why) {
            case VIOLENCE_SUSPECTED -> "våld eller övergrepp misstänks. Brev som ligger kvar skickas inte.";
            case NOT_NEEDED -> "planen är avslutad.";
            default -> "ingen i familjen frågas just nu. Brev som ligger kvar skickas inte.";
        };
    }

    static String concluded(ConsentOutcome outcome, MissingReason missing) {
        return switch (outcome) {
            case GRANTED -> "Samtycke finns från alla som råder över sekretessen.";
            case PARTIAL -> "Samtycke finns till en del: det som alla har gett.";
            case REFUSED -> "Samtycke finns inte.";
            case MISSING -> switch (missing) {
                case VIOLENCE_SUSPECTED -> "Ingen har frågats om samtycke, eftersom våld eller övergrepp misstänks.";
                case NOT_NOW -> "Ingen i familjen frågas om samtycke just nu.";
                case NOT_NEEDED -> "Samtycke behövs inte längre.";
                case NOBODY_TO_ASK -> "Samtycke saknas: det finns ingen känd att fråga.";
                case UNREACHABLE -> "Samtycke saknas: någon har inte gått att nå.";
            };
        };
    }
}
