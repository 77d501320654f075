package se.samsteg.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Direction;
import se.samsteg.disclosure.Particular;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Swedish;

/** The words of the question and of the consent, the same in the letter, on the page and in what is kept. */
final class ConsentWords {
    private static final List<Category> CATEGORIES = List.of(Category.SCHOOL_SITUATION, Category.INTERVENTIONS, Category.SIP, Category.HEALTH);

    private ConsentWords() {
    }

    /** What may be asked for, one line each. */
    static List<String> categories() {
        return CATEGORIES.stream().map(ConsentWords::of).toList();
    }

    static List<String> directions() {
        return Stream.of(Direction.values()).map(ConsentWords::of).toList();
    }

    static String of(Direction direction) {
        return switch (direction) {
            case SCHOOL_TO_SOCIAL -> "Skolan får berätta för socialtjänsten";
            case SOCIAL_TO_SCHOOL -> "Socialtjänsten får berätta för skolan";
            case WITH_HEALTH_CARE -> "Skolan och socialtjänsten får utbyta uppgifter med vården";
        };
    }

    static String of(Category category) {
        return switch (category) {
            case SCHOOL_SITUATION -> "Hur det går i skolan";
            case INTERVENTIONS -> "Insatser från socialtjänsten";
            case SIP -> "Samordnad individuell plan";
            case HEALTH -> "Hälsa och vård";
            default -> category.title();
        };
    }

    static String of(AnswerForm form) {
        return switch (form) {
            case WRITTEN -> "skriftligt";
            case ORAL -> "muntligt";
            case ELECTRONIC -> "elektroniskt";
        };
    }

    /**
     * What was consented to, whole: kept as it stood, word for word.
     *
     * @param child who it is about, and {@code giver} who gave it: by name unless the pupil is protected
     */
    static String of(ConsentRound round, String giver, String child, Consent consent, GivenAnswer answer, String takenBy) {
        var lines = new ArrayList<String>();
        lines.add("Samtycke till att sekretessen bryts (10 kap. 1 § och 12 kap. 2 § offentlighets- och sekretesslagen)");
        lines.add("Ärende: " + round.caseNumber() + ". Samtycke nr " + consent.id() + ".");
        lines.add("Barnet: " + child + ".");
        lines.add("Lämnat av: " + giver + ".");
        lines.add("Ändamål: " + round.purpose().sentence() + ".");
        lines.add("Myndigheter: utbildningsnämnden och " + new Authority(round.district()).title()
                + (answer.directions().contains(Direction.WITH_HEALTH_CARE) ? ", samt Region Stockholm." : "."));
        lines.add("Riktning: " + joined(answer.directions().stream().sorted().map(ConsentWords::of).toList()) + ".");
        lines.add("Uppgifter: " + joined(answer.categories().stream().sorted().map(ConsentWords::of).toList()) + ".");
        answer.directions().stream().sorted().filter(direction -> !answer.excepted(direction).isEmpty())
                .forEach(direction -> lines.add("Undantag (" + lowered(of(direction)) + "): " + particulars(answer, direction) + "."));
        lines.add("Undantag: " + (answer.exceptions() != null ? answer.exceptions() : answer.excepted().isEmpty() ? "inga" : "inga andra"));
        lines.add("Gäller från " + Swedish.day(answer.date()) + " till och med " + Swedish.day(answer.validTo()) + ".");
        lines.add("Lämnat " + (answer.form() == null ? "" : of(answer.form()) + " ") + Swedish.day(answer.date()) + ", mottaget av " + takenBy + ".");
        lines.add("Samtycket kan återkallas när som helst.");
        return String.join("\n", lines);
    }

    /** What can be taken out of a consent, in the order of the form. */
    static List<String> particulars() {
        return Stream.of(Particular.values()).map(Particular::title).map(ConsentWords::lowered).toList();
    }

    /** What the giver took out in that direction. */
    static String particulars(GivenAnswer answer, Direction direction) {
        return joined(answer.excepted(direction).stream().map(Particular::title).toList());
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    static String joined(Collection<String> lines) {
        var text = String.join("; ", lines);
        return text.isEmpty() ? text : text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT).replace("(sip)", "(SIP)");
    }
}
