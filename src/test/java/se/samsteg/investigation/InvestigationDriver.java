package se.samsteg.investigation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;

/** Walks investigations to where a rule begins. */
@Component
class InvestigationDriver {
    static final String PROCESS = "investigation";

    private final ProcessDriver driver;
    private final DistrictCases cases;

    InvestigationDriver(ProcessDriver driver, DistrictCases cases) {
        this.driver = driver;
        this.cases = cases;
    }

    String begun() {
        return begun("2014-05-05");
    }

    String begun(String birthDate) {
        var number = cases.begin(PROCESS, birthDate, Map.of());
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
        var number = planned();
        driver.complete(number, "talkWithChild", Map.of("childView", "Jag vill vara i skolan."));
        driver.complete(number, "assessNeeds", with(assessment(), "withoutSchoolReason", "Skolan är stängd."));
        return number;
    }

    String communicated() {
        var number = examined();
        driver.complete(number, "communicateMaterial", Map.of("communicationException", "Uppenbart obehövligt."));
        return number;
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
