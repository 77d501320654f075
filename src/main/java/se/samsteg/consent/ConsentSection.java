package se.samsteg.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.disclosure.Direction;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.PeoplesNames;
import se.samsteg.shared.Swedish;

/**
 * The consents that an authority may see: those that it asked for itself, and those that were given about it. Who may
 * disclose sees the exceptions; what else the giver said (reasons, the child's maturity) stays with the one who asked.
 */
@Component
class ConsentSection implements CaseSection {
    private final Consents consents;
    private final ConsentTexts texts;
    private final PeoplesNames people;
    private final Clock clock;

    ConsentSection(Consents consents, ConsentTexts texts, PeoplesNames people, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
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
        var rounds = consents.of(number).stream().filter(round -> round.isSeenBy(authority))
                .sorted(Comparator.comparing(ConsentRound::id).reversed()).toList();
        var names = people.names(rounds.stream().flatMap(round -> round.consents().stream()).map(Consent::takenBy)
                .filter(Objects::nonNull).distinct().toList());
        return rounds.stream().flatMap(round -> round.consents().isEmpty() ? Stream.of(withoutQuestion(round))
                : round.consents().stream().map(consent -> item(round, consent, authority, names))).toList();
    }

    private static Item withoutQuestion(ConsentRound round) {
        var facts = new LinkedHashMap<String, Object>(Map.of("purpose", LowerCamel.of(round.purpose())));
        if (round.outcome() != null) {
            facts.put("state", LowerCamel.of(round.outcome()));
            facts.put("missingReason", LowerCamel.of(round.whyMissing()));
        }
        return new Item("Samtycke", "Saknas", round.outcome() == null ? "" : Giver.concluded(round.outcome(), round.whyMissing()), facts);
    }

    private Item item(ConsentRound round, Consent consent, Authority authority, Map<String, String> names) {
        var state = RegisterState.of(round, consent, IsoTime.today(clock));
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", consent.id());
        facts.put("giver", consent.giver());
        facts.put("pupilId", round.pupilId());
        facts.put("purpose", LowerCamel.of(round.purpose()));
        facts.put("state", LowerCamel.of(state));
        if (consent.answer() != null) {
            given(round, consent, authority, facts);
        }
        return new Item(Giver.title(consent.giver()), state.sentence(consent), details(round, consent, facts, names), facts);
    }

    private void given(ConsentRound round, Consent consent, Authority authority, Map<String, Object> facts) {
        var answer = consent.answer();
        var own = authority.equals(round.asker());
        facts.put("grantedCategories", names(answer.categories()));
        facts.put("directions", names(answer.directions()));
        facts.put("parties", parties(round, answer));
        put(facts, "validFrom", answer.date());
        put(facts, "validTo", consent.state() == ConsentState.UNREACHABLE || answer.validTo() == null ? null : consent.lastDay());
        put(facts, "withdrawnOn", consent.withdrawnOn());
        putExcepted(round, answer, authority, facts);
        put(facts, "exceptions", own || round.discloses(authority, answer) ? answer.exceptions() : null);
        texts.of(consent.id()).ifPresent(kept -> {
            facts.put("textKeptOn", LocalDate.ofInstant(kept.madeAt(), IsoTime.ZONE).toString());
            facts.put("textSha256", kept.sha256());
        });
        if (own) {
            put(facts, "answerForm", answer.form() == null ? null : LowerCamel.of(answer.form()));
            put(facts, "answerReason", answer.reason());
            put(facts, "takenBy", consent.takenBy());
            put(facts, "childMaturityNote", answer.childMaturityNote());
            put(facts, "childMature", answer.mature());
            put(facts, "oneGuardianReason", answer.decides() == null ? null : answer.decides().reason());
            put(facts, "oneGuardianDecider", answer.decides() == null ? null : answer.decides().decider());
        }
    }

    /** Who asked sees all of it; another authority what it must not tell. */
    private static void putExcepted(ConsentRound round, GivenAnswer answer, Authority authority, Map<String, Object> facts) {
        var excepted = new LinkedHashMap<String, List<String>>();
        answer.directions().stream().sorted().filter(direction -> !answer.excepted(direction).isEmpty())
                .filter(direction -> authority.equals(round.asker()) || direction.startsAt(authority.kind()))
                .forEach(direction -> excepted.put(LowerCamel.of(direction), answer.excepted(direction).stream().map(LowerCamel::of).toList()));
        if (!excepted.isEmpty()) {
            facts.put("excepted", excepted);
        }
    }

    private static List<String> parties(ConsentRound round, GivenAnswer answer) {
        var parties = Stream.of(Authority.SCHOOLS.tenantId(), round.district());
        var health = answer.directions().contains(Direction.WITH_HEALTH_CARE);
        return answer.directions().isEmpty() ? List.of()
                : (health ? Stream.concat(parties, Stream.of(Authority.REGION.tenantId())) : parties).toList();
    }

    /** What the page says below the giver, one line each; who may not see a fact has no line of it. */
    private static String details(ConsentRound round, Consent consent, Map<String, Object> facts, Map<String, String> names) {
        var lines = new ArrayList<String>();
        lines.add("För att " + round.purpose().sentence());
        var answer = consent.answer();
        if (answer == null) {
            return lines.get(0);
        }
        if (!answer.categories().isEmpty()) {
            lines.add(ConsentWords.joined(answer.categories().stream().sorted().map(ConsentWords::of).toList()));
            lines.add(ConsentWords.joined(answer.directions().stream().sorted().map(ConsentWords::of).toList()));
        }
        answer.directions().stream().sorted().filter(direction -> facts.get("excepted") instanceof Map<?, ?> seen && seen.containsKey(LowerCamel.of(direction)))
                .forEach(direction -> lines.add("Undantag (" + ConsentWords.of(direction) + "): " + ConsentWords.particulars(answer, direction)));
        line(lines, "Undantag: ", facts.get("exceptions"));
        line(lines, "Skäl: ", facts.get("answerReason"));
        line(lines, "En vårdnadshavare räcker: ", facts.get("oneGuardianReason"));
        line(lines, "Beslutat av ", facts.get("oneGuardianDecider"));
        line(lines, "Elevens inställning och mognad: ", facts.get("childMaturityNote"));
        if (answer.date() != null) {
            lines.add("Svarade " + (answer.form() == null || !facts.containsKey("answerForm") ? "" : ConsentWords.of(answer.form()) + " ")
                    + Swedish.day(answer.date()) + (facts.containsKey("takenBy") ? ", mottaget av " + names.getOrDefault(consent.takenBy(), consent.takenBy()) : ""));
        }
        if (facts.containsKey("textSha256")) {
            lines.add("Ordalydelsen sparad " + Swedish.day(LocalDate.parse(facts.get("textKeptOn").toString()))
                    + ", kontrollsumma " + facts.get("textSha256").toString().substring(0, 12) + "…");
        }
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String label, Object text) {
        if (text != null) {
            lines.add(label + text);
        }
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
