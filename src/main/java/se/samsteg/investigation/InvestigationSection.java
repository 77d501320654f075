package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseSection;
import se.samsteg.deadline.CaseDeadline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.investigation.KeptInvestigation.Extension;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.PeoplesNames;
import se.samsteg.shared.Swedish;

/** An authority's investigations in a case: both last days, each extension with its reason, the parties, what came in, and what is odd. */
@Component
class InvestigationSection implements CaseSection {
    private final Investigations investigations;
    private final PartyRows parties;
    private final Materials materials;
    private final CaseDeadlines deadlines;
    private final PeoplesNames people;

    InvestigationSection(Investigations investigations, PartyRows parties, Materials materials, CaseDeadlines deadlines, PeoplesNames people) {
        this.investigations = investigations;
        this.parties = parties;
        this.materials = materials;
        this.deadlines = deadlines;
        this.people = people;
    }

    @Override
    public String name() {
        return "investigations";
    }

    @Override
    public String title() {
        return "Barnavårdsutredningar";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        var limits = deadlines.of(number, authority);
        var all = investigations.of(number, authority);
        var names = people.names(all.stream().flatMap(InvestigationSection::deciders).distinct().toList());
        return all.stream().map(kept -> item(kept, names, limits.stream()
                .filter(limit -> limit.deadline().limit().equals(InvestigationService.LIMIT))
                .filter(limit -> limit.deadline().from().equals(kept.investigation().openedOn())).findFirst())).toList();
    }

    private static Stream<String> deciders(KeptInvestigation kept) {
        return Stream.concat(kept.extensions().stream().map(Extension::decidedBy), Stream.of(kept.informingDecidedBy()))
                .filter(Objects::nonNull);
    }

    private Item item(KeptInvestigation kept, Map<String, String> names, Optional<CaseDeadline> limit) {
        var lastDay = limit.map(found -> found.deadline().lastDay()).orElse(kept.investigation().dueOn());
        var late = kept.decidedOn().filter(day -> day.isAfter(lastDay)).isPresent();
        var standings = parties.of(kept.investigation().id());
        return new Item("Inledd " + Swedish.day(kept.investigation().openedOn()), status(kept, lastDay, late),
                String.join("\n", lines(kept, names, lastDay, late, standings)), facts(kept, lastDay, late, standings));
    }

    private static String status(KeptInvestigation kept, LocalDate lastDay, boolean late) {
        return kept.decidedOn().map(day -> "Beslutad " + Swedish.day(day) + (late ? ", för sent" : ""))
                .orElse("Pågår, klar senast " + Swedish.day(lastDay));
    }

    private List<String> lines(KeptInvestigation kept, Map<String, String> names, LocalDate lastDay, boolean late, List<PartyStanding> standings) {
        var lines = new ArrayList<String>();
        if (!lastDay.equals(kept.investigation().dueOn())) {
            lines.add("Lagens dag är " + Swedish.day(kept.investigation().dueOn()) + "; den flyttas till nästa vardag.");
        }
        if (late) {
            lines.add("Beslutet kom efter sista dagen, " + Swedish.day(lastDay) + ".");
        }
        if (kept.outcome() != null) {
            lines.add(kept.outcome().sentence());
        }
        kept.extensions().forEach(extension -> lines.add(line(extension, names)));
        kept.restarted().ifPresent(day -> lines.add("Den förra utredningen avslutades " + Swedish.day(day) + ". " + judged(kept)));
        Optional.ofNullable(informed(kept, names)).ifPresent(lines::add);
        standings.forEach(standing -> lines.add(line(standing)));
        materials.of(kept.investigation()).forEach(material -> lines.add(material.kind().title() + " kom " + Swedish.day(material.arrivedOn())
                + (material.late() ? " (sent)" : "") + material.readOn().map(day -> ", läst " + Swedish.day(day)).orElse(", inte läst") + "."));
        return lines;
    }

    private static String line(Extension extension, Map<String, String> names) {
        return "Förlängd " + Swedish.day(extension.decidedOn()) + " från " + Swedish.day(extension.from()) + " till " + Swedish.day(extension.to())
                + (extension.decidedBy() == null ? "" : " av " + names.getOrDefault(extension.decidedBy(), extension.decidedBy())) + (extension.afterEnd() ? ", när tiden redan var ute" : "")
                + ". Skäl: " + extension.reason();
    }

    private static String judged(KeptInvestigation kept) {
        return kept.restartJudgement() == null ? "Enhetschefen granskar om tidsfristen kringgås."
                : kept.restartJudgement() == RestartJudgement.JUSTIFIED ? "Enhetschefen fann den nya motiverad." : "Enhetschefen fann att tidsfristen kringgås.";
    }

    private static String informed(KeptInvestigation kept, Map<String, String> names) {
        return kept.informing() == null || kept.informing() == Informing.TOLD ? null
                : kept.informing() == Informing.WITHHELD ? "Parterna informeras inte: särskilda skäl, beslutat av "
                        + names.getOrDefault(kept.informingDecidedBy(), kept.informingDecidedBy()) + "."
                : "Ingen har tagit ställning till om parterna ska informeras.";
    }

    private static String line(PartyStanding standing) {
        return standing.party().title() + (standing.isParty() ? "" : ", part till " + Swedish.day(standing.until()))
                + standing.toldOn().map(day -> ", informerad " + Swedish.day(day)).orElse(", inte informerad")
                + standing.communicatedOn().map(day -> ", fick underlaget " + Swedish.day(day)).orElse("")
                + standing.answeredOn().map(day -> ", svarade " + Swedish.day(day)).orElse("") + ".";
    }

    private static Map<String, Object> facts(KeptInvestigation kept, LocalDate lastDay, boolean late, List<PartyStanding> standings) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("openedOn", kept.investigation().openedOn().toString());
        facts.put("statutoryDay", kept.investigation().dueOn().toString());
        facts.put("lastDay", lastDay.toString());
        kept.decidedOn().ifPresent(day -> facts.put("decidedOn", day.toString()));
        Optional.ofNullable(kept.outcome()).ifPresent(outcome -> facts.put("decision", LowerCamel.of(outcome)));
        facts.put("late", late);
        facts.put("extensions", kept.extensions().stream().map(extension -> facts(extension)).toList());
        kept.restarted().ifPresent(day -> facts.put("restartedAfter", day.toString()));
        Optional.ofNullable(kept.restartJudgement()).ifPresent(judgement -> facts.put("restartJudgement", LowerCamel.of(judgement)));
        Optional.ofNullable(kept.informing()).ifPresent(informing -> facts.put("informing", LowerCamel.of(informing)));
        facts.put("parties", standings.stream().filter(PartyStanding::isParty).map(standing -> standing.party().slot()).toList());
        return facts;
    }

    private static Map<String, Object> facts(Extension extension) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("decidedOn", extension.decidedOn().toString());
        facts.put("from", extension.from().toString());
        facts.put("to", extension.to().toString());
        facts.put("reason", extension.reason());
        facts.put("afterEnd", extension.afterEnd());
        Optional.ofNullable(extension.decidedBy()).ifPresent(person -> facts.put("decidedBy", person));
        return facts;
    }
}
