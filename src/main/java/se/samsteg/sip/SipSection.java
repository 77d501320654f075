package se.samsteg.sip;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.content.Contents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** The plans that an authority may see: those that it coordinates, else the one that it was given as taking part. */
@Component
class SipSection implements CaseSection {
    private static final String COMMON_ADVICE = "commonAdvice";

    private final Sips sips;
    private final Contents contents;

    SipSection(Sips sips, Contents contents) {
        this.sips = sips;
        this.contents = contents;
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public String title() {
        return "Samordnade individuella planer";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        var own = sips.all(number, authority);
        if (!own.isEmpty()) {
            return own.stream().map(this::coordinated).toList();
        }
        var given = contents.latest(number, authority, List.of(SipPlans.ITEMS, COMMON_ADVICE));
        return given.get(SipPlans.ITEMS) instanceof List<?> rows && !rows.isEmpty()
                ? List.of(item("Pågår", rows, facts("running", rows, given.get(COMMON_ADVICE)))) : List.of();
    }

    private Item coordinated(Sips.Kept kept) {
        var scope = kept.sip().scope();
        var rows = contents.list(scope, SipPlans.ITEMS);
        var facts = facts(kept.outcome() == null ? "running" : LowerCamel.of(kept.outcome()), rows,
                contents.text(scope, COMMON_ADVICE).orElse(null));
        facts.put("openedOn", LocalDate.ofInstant(kept.openedAt(), IsoTime.ZONE).toString());
        var status = kept.outcome() != null ? "Avslutad" : rows.isEmpty() ? "Förbereds" : "Pågår";
        return item(status, rows, facts);
    }

    private static Item item(String status, List<?> rows, Map<String, Object> facts) {
        var count = rows.size() == 1 ? "1 insats" : rows.size() + " insatser";
        return new Item("Samordnad individuell plan", status, rows.isEmpty() ? "" : count, facts);
    }

    private static Map<String, Object> facts(String state, List<?> rows, Object advice) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", state);
        facts.put("items", rows);
        if (advice != null) {
            facts.put(COMMON_ADVICE, advice);
        }
        return facts;
    }
}
