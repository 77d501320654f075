package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.document.Document;
import se.samsteg.document.Documents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;

/** Walks investigations to where a rule begins. */
@Component
class InvestigationDriver {
    static final String PROCESS = "investigation";

    private final ProcessDriver driver;
    private final DistrictCases cases;
    private final Timeline timeline;
    private final Documents documents;
    private final CaseDeadlines deadlines;

    InvestigationDriver(ProcessDriver driver, DistrictCases cases, Timeline timeline, Documents documents, CaseDeadlines deadlines) {
        this.driver = driver;
        this.cases = cases;
        this.timeline = timeline;
        this.documents = documents;
        this.deadlines = deadlines;
    }

    String begun() {
        return begun("2014-05-05");
    }

    String begun(String birthDate) {
        var number = cases.begin(PROCESS, birthDate, Map.of());
        driver.runJobs(number);
        return number;
    }

    /** Of a pupil of whom these fields tell more, or something else. */
    String begun(Map<String, Object> pupil) {
        var number = cases.begin(PROCESS, cases.pupil(pupil), Map.of());
        driver.runJobs(number);
        return number;
    }

    String planned() {
        var number = begun();
        plan(number);
        return number;
    }

    void plan(String number) {
        driver.complete(number, "planInvestigation", Map.of("questions", "Hur mår barnet i skolan?"));
    }

    String examined() {
        return examined(begun());
    }

    String examined(String number) {
        plan(number);
        driver.complete(number, "talkWithChild", Map.of("childView", "Jag vill vara i skolan."));
        driver.complete(number, "assessNeeds", with(assessment(), "withoutSchoolReason", "Skolan är stängd."));
        return number;
    }

    String communicated() {
        return communicated(begun());
    }

    String communicated(String number) {
        examined(number);
        driver.complete(number, "communicateMaterial", Map.of("communicationException", "Uppenbart obehövligt."));
        return number;
    }

    static final Map<String, Object> TWO_GUARDIANS = Map.of("birthDate", "2014-05-05", "guardian2Name", "Eva Ek", "guardian2Custody", true);

    /** What must not happen did not: the answer is refused with these words, and the task is still there. */
    void refused(String number, String task, Map<String, Object> fields, String... words) {
        assertThatThrownBy(() -> driver.complete(number, task, fields)).hasMessageContainingAll(words);
        assertThat(driver.find(number, task)).isPresent();
    }

    List<String> sentences(String number) {
        return timeline.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().map(line -> line.entry().sentence()).toList();
    }

    List<String> titles(String number) {
        return documents.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().map(Document::title).toList();
    }

    /** What the latest document of that title says. */
    String paper(String number, String title) {
        var latest = documents.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().filter(document -> document.title().equals(title))
                .max(Comparator.comparing(Document::id)).orElseThrow();
        try (var pdf = Loader.loadPDF(documents.content(latest))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running and met limits of that name in the district's part of the case. */
    List<CaseDeadline> limits(String number, String limit) {
        return deadlines.of(new CaseNumber(number), DistrictCases.DISTRICT).stream().filter(one -> one.deadline().limit().equals(limit)).toList();
    }

    static Map<String, Object> assessment() {
        var fields = new LinkedHashMap<String, Object>(Map.of("riskLevel", "medium", "analysis", "Stöd behövs."));
        for (var area : BbicArea.values()) {
            fields.put(area.field(), "Beskrivet: " + area.label());
        }
        return fields;
    }

    static Map<String, Object> interventions() {
        return new HashMap<>(Map.of("investigationDecision", "interventions", "decisionReason", "Behovet är klarlagt.",
                "interventions", "Kontaktperson", "guardianConsent", "both", "sipWanted", true));
    }

    static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        var changed = new HashMap<>(fields);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> fields, String field) {
        var changed = new HashMap<>(fields);
        changed.remove(field);
        return changed;
    }
}
