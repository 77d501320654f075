package se.samsteg.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.SampleApplication;

/** Walks placements to where a rule begins. */
@Component
class PlacementDriver {
    static final Map<String, Object> APPROVED = Map.of("assessment", "approve");
    static final Map<String, Object> REFUSED = Map.of("answer", "refused", "answerForm", "oral", "answerDate", "2026-03-02",
            "answerReason", "Vill inte.");

    private final ProcessDriver driver;
    private final Seating seating;

    PlacementDriver(ProcessDriver driver, Seating seating) {
        this.driver = driver;
        this.seating = seating;
    }

    /** @param changes fields of the application and their values in turn */
    String approved(Object... changes) {
        var fields = SampleApplication.with(changes);
        if (fields.get("groupCode").equals("RSU-NORRA")) {
            fields.put("groupCode", roomy());
        }
        var number = driver.start("placering", "placement", fields);
        driver.complete(number, "assessApplication", APPROVED);
        return number;
    }

    /** The groups of the demo would not last for all tests. */
    private String roomy() {
        seating.register(new Group("RSU-PROV", GroupType.RSU, "RSU Prov", 200, LocalDate.parse("2026-01-01"), null));
        return "RSU-PROV";
    }

    /** Placed from 16 March 2026, to be reviewed on 15 June. */
    String placed(Object... changes) {
        var number = approved(changes);
        driver.complete(number, "decidePlacement", decision("2026-03-16", "2026-06-15"));
        return number;
    }

    static Map<String, Object> decision(String start, String review) {
        return Map.of("decision", "place", "decisionReason", "Behöver en liten grupp.", "placementStart", start, "reviewDate", review);
    }

    void answerConsent(String number, Map<String, Object> answer) {
        driver.task(number, "recordConsentAnswer");
        while (driver.find(number, "recordConsentAnswer").isPresent()) {
            var fields = new HashMap<>(answer);
            fields.put("childMaturityNote", "Förstår frågan.");
            driver.complete(driver.find(number, "recordConsentAnswer").orElseThrow(), fields);
        }
        driver.runJobs(number);
    }

    static Map<String, Object> granted(LocalDate on, LocalDate validTo) {
        return Map.of("answer", "granted", "answerForm", "written", "answerDate", on.toString(), "validTo", validTo.toString(),
                "grantedCategories", List.of("schoolSituation", "interventions", "sip", "health"),
                "directions", List.of("schoolToSocial", "socialToSchool", "withHealthCare"));
    }

    static Map<String, Object> review(int attendance, String goals, Object... more) {
        var fields = new HashMap<String, Object>(Map.of("attendancePercent", attendance, "goalsMet", goals, "reviewOutcome", "end"));
        for (var i = 0; i < more.length; i += 2) {
            fields.put((String) more[i], more[i + 1]);
        }
        if (fields.containsKey("nextReviewDate")) {
            fields.put("reviewOutcome", "continue");
        }
        return fields;
    }

    /** A group for one test alone, CSU. */
    void group(String code, int seats) {
        seating.register(new Group(code, GroupType.CSU, code, seats, LocalDate.parse("2026-01-01"), null));
    }

    List<String> tasks(String number) {
        return driver.openTasks(number).stream().map(task -> task.getTaskDefinitionKey()).toList();
    }

    /** What a refused piece of work was refused for: field and sentence. */
    static Map<String, String> faults(Throwable refused) {
        var faults = new HashMap<String, String>();
        Refusal.in(refused).orElseThrow(() -> new AssertionError("No refusal", refused)).faults()
                .forEach(fault -> faults.put(fault.field(), fault.message()));
        return faults;
    }
}
