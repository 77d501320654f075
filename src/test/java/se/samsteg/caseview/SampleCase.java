package se.samsteg.caseview;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.Deadline;
import se.samsteg.deadline.TimeLimit;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.document.NewDocument;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseVariables;

/** Makes a case with a bit of everything, for two authorities. */
@Component
class SampleCase {
    static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static final String PROCESS = "sampleStep";

    private final WebApplicationContext context;
    private final PupilRegistry pupils;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final CaseDeadlines deadlines;
    private final Documents documents;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    SampleCase(WebApplicationContext context, PupilRegistry pupils, CaseFiles cases, Timeline timeline,
               CaseDeadlines deadlines, Documents documents, RepositoryService repository,
               RuntimeService runtime, TaskService tasks) {
        this.context = context;
        this.pupils = pupils;
        this.cases = cases;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.documents = documents;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    /** One more limit, which is no law but a routine of the municipality's own. */
    void underARoutine(String number) {
        deadlines.set(new CaseNumber(number), NORRA, new Deadline("respondToNotice", LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-04"),
                new TimeLimit("P6W", "Rutin för samverkan", false, true, Period.ofDays(4), true, 1)));
    }

    /** Known to the schools and to Norra innerstaden; each has a line of its own, the district a task and a limit. */
    String open() {
        var pupil = pupils.register(Map.of("firstName", "Alva", "lastName", "Lind", "grade", 6, "birthDate", "2014-05-05",
                "protectedIdentity", "none"), Demand.AS_FAR_AS_KNOWN);
        var number = cases.open(pupil, Authority.SCHOOLS).number();
        cases.join(number, NORRA);
        timeline.record(number, Authority.SCHOOLS, Entry.fact("Ansökan mottagen.", "SkolL 3:11"));
        timeline.record(number, NORRA, Entry.decision("Utredning inledd.", "SoL 20:2", "soc-norra"));
        deadlines.set(number, NORRA, new Deadline("preliminaryAssessment", LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-07"),
                new TimeLimit("P14D", "SoL 20:2", false, true, Period.ofDays(4), false, 1)));
        startTask(number);
        return number.value();
    }

    long file(String number) {
        return documents.store(new CaseNumber(number), Authority.SCHOOLS, new NewDocument(DocumentKind.DECISION,
                "schoolSituation", "Beslut om placering", "application/pdf", new byte[] {1, 2, 3}, "rektor"));
    }

    String taskOf(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    void close(String number) {
        List.of(Authority.SCHOOLS, NORRA).forEach(authority -> cases.close(new CaseNumber(number), authority));
    }

    private void startTask(CaseNumber number) {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).count() == 0) {
            repository.createDeployment().addModelInstance(PROCESS + ".bpmn", Bpmn.createExecutableProcess(PROCESS).name("Provsteg")
                    .camundaHistoryTimeToLive(1).startEvent("begun").userTask("assessSample").name("Bedöm provet")
                    .camundaCandidateGroups("social-workers").camundaDueDate("2026-03-04T12:00:00+01:00").endEvent("done").done()).deploy();
        }
        runtime.createProcessInstanceByKey(PROCESS).businessKey(number.value())
                .setVariable(CaseVariables.RECEIVER.name(), NORRA.tenantId()).execute();
    }
}
