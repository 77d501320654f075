package se.samsteg.consent;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.disclosure.Category;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.LowerCamel;

/**
 * The consents that an authority may see: those that it asked for itself, and those that were given about it. What the
 * giver said beside (exceptions, reasons) stays with the one who asked.
 */
@Component
class ConsentSection implements CaseSection {
    private final Consents consents;

    ConsentSection(Consents consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public String title() {
        return "Samtycken";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        return consents.of(number).stream().filter(round -> round.isSeenBy(authority))
                .sorted(Comparator.comparing(ConsentRound::id).reversed())
                .flatMap(round -> round.consents().isEmpty() ? Stream.of(withoutQuestion(round))
                        : round.consents().stream().map(consent -> item(round, consent, authority))).toList();
    }

    private static Item withoutQuestion(ConsentRound round) {
        var facts = new LinkedHashMap<String, Object>(Map.of("purpose", LowerCamel.of(round.purpose())));
        if (round.outcome() != null) {
            facts.put("state", LowerCamel.of(round.outcome()));
            facts.put("missingReason", LowerCamel.of(round.whyMissing()));
        }
        return new Item("Samtycke", "Saknas", round.outcome() == null ? "" : Giver.concluded(round.outcome(), round.whyMissing()), facts);
    }

    private static Item item(ConsentRound round, Consent consent, Authority authority) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", consent.id());
        facts.put("giver", consent.giver());
        facts.put("purpose", LowerCamel.of(round.purpose()));
        facts.put("state", LowerCamel.of(consent.state()));
        var answer = consent.answer();
        if (answer == null) {
            return new Item(Giver.title(consent.giver()), Giver.status(consent), "", facts);
        }
        facts.put("grantedCategories", names(answer.categories()));
        facts.put("directions", names(answer.directions()));
        put(facts, "validFrom", answer.date());
        put(facts, "validTo", answer.validTo());
        put(facts, "withdrawnOn", consent.withdrawnOn());
        if (authority.equals(round.asker())) {
            put(facts, "answerForm", answer.form() == null ? null : LowerCamel.of(answer.form()));
            put(facts, "exceptions", answer.exceptions());
            put(facts, "answerReason", answer.reason());
            put(facts, "takenBy", consent.takenBy());
        }
        return new Item(Giver.title(consent.giver()), Giver.status(consent),
                answer.categories().stream().map(Category::title).sorted().collect(joining(", ")), facts);
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(LowerCamel::of).sorted().toList();
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
