package se.samsteg.caseview;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.LogLine;
import se.samsteg.document.Document;
import se.samsteg.document.Documents;
import se.samsteg.security.Caller;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.NotFound;

/** What has been kept of a case: what happened, what was disclosed, and which documents there are. */
@Service
@Transactional(readOnly = true)
class CaseRecords {
    private final CaseReader cases;
    private final ToldTimeline timeline;
    private final DisclosureLog disclosures;
    private final Documents documents;

    CaseRecords(CaseReader cases, ToldTimeline timeline, DisclosureLog disclosures, Documents documents) {
        this.cases = cases;
        this.timeline = timeline;
        this.disclosures = disclosures;
        this.documents = documents;
    }

    /** First to last. @throws NotFound when the case is not the caller's */
    List<Told> timeline(Caller caller, String number) {
        return each(caller, number, authority -> timeline.of(new CaseNumber(number), authority), Comparator.comparing(Told::at));
    }

    /** First to last. @throws NotFound when the case is not the caller's */
    List<LogLine> disclosures(Caller caller, String number) {
        return each(caller, number, authority -> disclosures.of(new CaseNumber(number), authority),
                Comparator.comparing(LogLine::at)).stream().distinct().toList();
    }

    /** Those of the messages that their receivers have got; for whoever has been given the messages. */
    Set<String> arrived(String number) {
        return disclosures.arrived(new CaseNumber(number));
    }

    /** Newest first. @throws NotFound when the case is not the caller's */
    List<Document> documents(Caller caller, String number) {
        return each(caller, number, authority -> documents.of(new CaseNumber(number), authority),
                Comparator.comparing(Document::id).reversed());
    }

    /** @throws NotFound when there is no such document that the caller may see */
    Download download(Caller caller, String number, long id) {
        var document = documents(caller, number).stream().filter(candidate -> candidate.id() == id).findFirst()
                .orElseThrow(() -> new NotFound("Handlingen finns inte."));
        return new Download(document, documents.content(document));
    }

    record Download(Document document, byte[] content) {
    }

    private <T> List<T> each(Caller caller, String number, Function<Authority, List<T>> ask, Comparator<T> order) {
        return CaseReader.each(cases.parts(caller, number), ask).stream().sorted(order).toList();
    }
}
