package se.samsteg.consent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Disclosure;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;
import se.samsteg.support.ProcessDriver;

/** Cases that need consent, and what their people answer. */
@Component
class ConsentCase {
    static final Authority JARVA = new Authority("sdn-jarva");
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessDriver driver;
    private final DisclosureGate gate;

    ConsentCase(PupilRegistry pupils, CaseFiles cases, RuntimeService runtime, TaskService tasks, ProcessDriver driver, DisclosureGate gate) {
        this.pupils = pupils;
        this.cases = cases;
        this.runtime = runtime;
        this.tasks = tasks;
        this.driver = driver;
        this.gate = gate;
    }

    /** @param guardians how many there are, all with custody */
    CaseNumber of(String birthDate, int guardians) {
        return of(birthDate, guardians, Map.of());
    }

    CaseNumber of(String birthDate, int guardians, Map<String, Object> more) {
        var fields = new HashMap<String, Object>(Map.of("firstName", "Ada", "lastName", "Lind", "grade", 6, "district", JARVA.tenantId()));
        fields.put("birthDate", birthDate);
        for (int i = 1; i <= guardians; i++) {
            fields.put("guardian" + i + "Name", "Gun Lind " + i);
            fields.put("guardian" + i + "Custody", true);
        }
        fields.putAll(more);
        return cases.open(pupils.register(fields, Demand.AS_FAR_AS_KNOWN), Authority.SCHOOLS).number();
    }

    void ask(CaseNumber number, ConsentPurpose purpose) {
        begin(number, purpose);
        driver.runJobs(number.value());
    }

    /** The questions are about to be put: the letters are still to be written. */
    void begin(CaseNumber number, ConsentPurpose purpose) {
        var asker = purpose == ConsentPurpose.SIP ? JARVA : Authority.SCHOOLS;
        cases.join(number, asker);
        var file = cases.find(number).orElseThrow();
        runtime.createProcessInstanceByKey("consent").businessKey(number.value()).setVariables(Map.of(
                "receiver", asker.tenantId(), "caseNumber", number.value(), "pupilId", file.pupilId(),
                "pupilLabel", pupils.get(file.pupilId()).label(), "district", JARVA.tenantId(),
                "consentPurpose", LowerCamel.of(purpose))).execute();
    }

    List<Task> questions(CaseNumber number) {
        return driver.openTasks(number.value()).stream().filter(task -> task.getTaskDefinitionKey().equals("recordConsentAnswer")).toList();
    }

    Optional<Task> question(CaseNumber number, String giver) {
        return questions(number).stream().filter(task -> giver.equals(tasks.getVariable(task.getId(), "giver"))).findFirst();
    }

    void answer(CaseNumber number, String giver, Map<String, Object> fields) {
        driver.complete(question(number, giver).orElseThrow(), fields);
        driver.runJobs(number.value());
    }

    void grantAll(CaseNumber number) {
        while (!questions(number).isEmpty()) {
            driver.complete(questions(number).get(0), granted());
            driver.runJobs(number.value());
        }
    }

    static Map<String, Object> granted() {
        return new HashMap<>(Map.of("answer", "granted", "answerForm", "oral", "answerDate", "2026-03-02",
                "grantedCategories", List.of("schoolSituation", "interventions", "sip", "health"),
                "directions", List.of("schoolToSocial", "socialToSchool", "withHealthCare"), "validTo", "2027-03-02"));
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

    Disclosure notify(CaseNumber number, Category category) {
        return gate.send(Message.named(MessageName.PLACEMENT_ENDED).from(new CaseScope(number, Authority.SCHOOLS, "", ""))
                .to(JARVA).purpose(Purpose.COOPERATION).about(category).build());
    }
}
