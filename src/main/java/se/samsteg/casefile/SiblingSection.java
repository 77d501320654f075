package se.samsteg.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The cases of the child's siblings, as far as the reader may know of them. */
@Component
class SiblingSection implements CaseSection {
    private final LinkedCases links;
    private final CaseFiles cases;
    private final PupilRegistry pupils;

    SiblingSection(LinkedCases links, CaseFiles cases, PupilRegistry pupils) {
        this.links = links;
        this.cases = cases;
        this.pupils = pupils;
    }

    @Override
    public String name() {
        return "siblings";
    }

    @Override
    public String title() {
        return "Syskon";
    }

    @Override
    public List<Item> items(CaseNumber number, Authority authority) {
        return links.of(number, authority).stream().filter(sibling -> links.isOpen(sibling, authority))
                .flatMap(sibling -> cases.entries(sibling, List.of(authority)).stream()).map(this::item).toList();
    }

    private Item item(CaseEntry sibling) {
        var label = pupils.get(sibling.pupilId()).label();
        var open = sibling.state() == CaseState.OPEN;
        return new Item("Ärende " + sibling.number(), open ? "Öppet" : "Avslutat", label,
                Map.of("caseNumber", sibling.number().value(), "pupilLabel", label, "state", open ? "open" : "closed"));
    }
}
