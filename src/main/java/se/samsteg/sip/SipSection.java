package se.samsteg.sip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.content.Contents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.LowerCamel;

/** The plans that an authority may see: those that it coordinates, else the one that it was given as taking part. */
@Component
class SipSection implements CaseSection {
    private static final String COMMON_ADVICE = "commonAdvice";

    private final Sips sips;
    private final PlanVersions versions;
    private final SipStory story;
    private final SipProcess process;
    private final Contents contents;

    SipSection(Sips sips, PlanVersions versions, SipStory story, SipProcess process, Contents contents) {
        this.sips = sips;
        this.versions = versions;
        this.story = story;
        this.process = process;
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
            return own.stream().flatMap(this::coordinated).toList();
        }
        var given = contents.latest(number, authority, List.of(SipPlans.ITEMS, COMMON_ADVICE));
        return given.get(SipPlans.ITEMS) instanceof List<?> rows && !rows.isEmpty()
                ? List.of(given(process.takesPart(number, authority), rows, given.get(COMMON_ADVICE))) : List.of();
    }

    /** Who takes part no more has what was given, but hears of no later version. */
    private static Item given(boolean takesPart, List<?> rows, Object advice) {
        return new Item("Samordnad individuell plan", takesPart ? "Pågår" : "Ni deltar inte längre", count(rows),
                facts(takesPart ? "running" : "ended", rows, advice));
    }

    /** The plan in force, and under it each version that was replaced, the latest first. */
    private Stream<Item> coordinated(Sips.Kept kept) {
        var all = versions.of(kept.sip());
        var replaced = IntStream.iterate(all.size() - 2, at -> at >= 0, at -> at - 1)
                .mapToObj(at -> new Item("Plan, version " + all.get(at).version(), "Ersatt", story.of(all, at), Map.of(
                        "state", "replaced", "version", all.get(at).version(), "items", all.get(at).rows())));
        return Stream.concat(Stream.of(present(kept, all)), replaced);
    }

    /** What is being written is no plan before it is established. */
    private Item present(Sips.Kept kept, List<PlanVersion> all) {
        var inForce = Optional.of(all).filter(versions -> !versions.isEmpty()).map(versions -> versions.get(versions.size() - 1));
        var rows = inForce.map(PlanVersion::rows).orElse(List.of());
        var facts = facts(kept.outcome() == null ? "running" : LowerCamel.of(kept.outcome()), rows,
                inForce.map(PlanVersion::commonAdvice).filter(advice -> !advice.isEmpty()).orElse(null));
        facts.put("openedOn", kept.sip().openedOn().toString());
        story.add(kept, all, facts);
        var status = kept.outcome() != null ? kept.outcome().title() : all.isEmpty() ? "Förbereds" : "Pågår";
        var detail = Stream.concat(Stream.of(count(rows)).filter(text -> !text.isEmpty()), story.of(kept, all));
        return new Item("Samordnad individuell plan", status, String.join("\n", detail.toList()), facts);
    }

    private static String count(List<?> rows) {
        return rows.isEmpty() ? "" : rows.size() == 1 ? "1 insats" : rows.size() + " insatser";
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
