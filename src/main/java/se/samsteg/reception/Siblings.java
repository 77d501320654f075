package se.samsteg.reception;

import java.util.List;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.LinkedCases;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;

/** Links the case of a report to that of a sibling. Which case that is travels as content: a variable would tell of a protected child. */
@Component
class Siblings {
    private final LinkedCases links;
    private final Contents contents;

    Siblings(LinkedCases links, Contents contents) {
        this.links = links;
        this.contents = contents;
    }

    /** What the form, or the message, says of it is taken out of the content. */
    void link(CaseScope here) {
        contents.take(here, List.of(LinkedCases.SIBLING_OF)).values().stream().flatMap(named -> List.of(named.toString().split("\\s+")).stream())
                .filter(CaseNumber::isValid).forEach(number -> links.link(here.caseNumber(), new CaseNumber(number), here.authority()));
    }

    /** The siblings' cases as they travel to another district; null when there are none. */
    String of(Reception reception) {
        var numbers = links.of(reception.caseNumber(), reception.authority()).stream().map(CaseNumber::value).toList();
        return numbers.isEmpty() ? null : String.join(" ", numbers);
    }
}
