package se.samsteg.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Swedish;

/** Care without consent that an authority has decided on in a case, and how far it has come. */
@Component
class LvuSection implements CaseSection {
    private final LvuCares cares;

    LvuSection(LvuCares cares) {
        this.cares = cares;
    }

    @Override
    public String name() {
        return "lvu";
    }

    @Override
    public String title() {
        return "Vård enligt LVU";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        return cares.of(number, authority).stream().map(LvuSection::item).toList();
    }

    private static Item item(LvuCare care) {
        var lines = new ArrayList<String>();
        care.submittedOn().ifPresent(day -> lines.add("Underställt förvaltningsrätten " + Swedish.day(day) + "."));
        care.appliedOn().ifPresent(day -> lines.add("Vård ansökt " + Swedish.day(day) + "."));
        return new Item((care.isImmediate() ? "Omedelbart omhändertagande " : "Ansökan om vård ") + Swedish.day(care.decidedOn()),
                care.endedOn().map(day -> (care.isImmediate() ? "Upphört " : "Ansökan görs inte, beslutat ") + Swedish.day(day)).orElse(care.appliedOn().isPresent() ? "Hos rätten" : "Pågår"),
                String.join("\n", lines), facts(care));
    }

    private static Map<String, Object> facts(LvuCare care) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("careKind", LowerCamel.of(care.kind()));
        facts.put("careDecidedOn", care.decidedOn().toString());
        care.submittedOn().ifPresent(day -> facts.put("submittedOn", day.toString()));
        care.appliedOn().ifPresent(day -> facts.put("appliedOn", day.toString()));
        care.endedOn().ifPresent(day -> facts.put("careEndedOn", day.toString()));
        return facts;
    }
}
