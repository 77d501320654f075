package se.samsteg.reception;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.Deadline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;

/** Brings reports to where a rule begins. */
@Component
class ReceptionDriver {
    static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    static final Authority JARVA = new Authority("sdn-jarva");
    static final Map<String, Object> RAISED = Map.of("firstName", "Alva", "lastName", "Lind",
            "whatWorries", "Lämnas ensam.", "reporterKind", "anonymous");
    static final Map<String, Object> CALLED = Map.of("firstName", "Alva", "whatWorries", "Oro", "reporterKind", "dutyBound",
            "reporterName", "Barnläkare Berg", "reporterPhone", "08-123 45 67");
    static final Map<String, Object> SAFE = Map.of("protectionReason", "Ingen omedelbar fara.");
    static final Map<String, Object> NOT_OPENED = Map.of("preliminaryDecision", "notOpen", "preliminaryReason", "Stöd finns.");
    static final Map<String, Object> OPENED = Map.of("preliminaryDecision", "open", "preliminaryReason", "Behöver utredas.");

    private final ProcessDriver driver;
    private final CaseDeadlines deadlines;

    ReceptionDriver(ProcessDriver driver, CaseDeadlines deadlines) {
        this.driver = driver;
        this.deadlines = deadlines;
    }

    /** The school's report, received by Norra innerstaden. */
    String reported(Map<String, Object> more) {
        return reportedTo("sdn-norra-innerstaden", more);
    }

    String reportedTo(String district, Map<String, Object> more) {
        var number = driver.start("rsu", "concern-report", with(with(Map.of("firstName", "Alva", "district", district), "whatWorries", "Frånvaro."), more));
        driver.runJobs(number);
        return number;
    }

    void reportedAgain(String number, Map<String, Object> more) {
        driver.start("rsu", "concern-report", with(Map.of("caseNumber", number, "whatWorries", "Mer."), more));
        driver.runJobs(number);
    }

    /** The first day is over: the preliminary assessment runs. */
    String assessing(Map<String, Object> raised) {
        var number = driver.start("soc-norra", "reception", raised);
        driver.complete(number, "assessProtection", SAFE);
        return number;
    }

    void decided(String number, Map<String, Object> decision) {
        if (driver.find(number, "assessProtection").isPresent()) {
            driver.complete(number, "assessProtection", SAFE);
        }
        driver.complete(number, "assessPreliminarily", decision);
    }

    void forwarded(String number, String district) {
        driver.start("soc-norra", "reception-forwarding", Map.of("caseNumber", number, "rightDistrict", district,
                "forwardingReason", "Familjen bor i Kista."));
        driver.runJobs(number);
    }

    void added(String user, String number, Map<String, Object> fields) {
        driver.start(user, user.startsWith("soc") ? "reception-supplement" : "concern-report-supplement", with(fields, "caseNumber", number));
        driver.runJobs(number);
    }

    List<String> lines(String number, Authority authority) {
        return driver.sentences(number, authority);
    }

    /** The limit that runs in the case now, or null. */
    Deadline running(String number, Authority authority, String limit) {
        return deadlines.running(new CaseNumber(number), authority, limit).orElse(null);
    }

    boolean met(String number, Authority authority, String limit) {
        return deadlines.of(new CaseNumber(number), authority).stream()
                .anyMatch(kept -> kept.deadline().limit().equals(limit) && kept.metOn().isPresent());
    }

    static Map<String, Object> with(Map<String, Object> fields, String field, Object value) {
        return with(fields, Map.of(field, value));
    }

    static Map<String, Object> with(Map<String, Object> fields, Map<String, Object> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }
}
