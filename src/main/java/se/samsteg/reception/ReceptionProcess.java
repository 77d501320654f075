package se.samsteg.reception;

import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_NAME;
import static se.samsteg.reception.ReceptionVariables.ACUTE_DANGER;
import static se.samsteg.reception.ReceptionVariables.ANSWER_DUE;
import static se.samsteg.reception.ReceptionVariables.FORWARDED_FROM;
import static se.samsteg.reception.ReceptionVariables.RECEIVED_AT;
import static se.samsteg.reception.ReceptionVariables.REPORTER_ANSWER;
import static se.samsteg.reception.ReceptionVariables.REPORTER_ID;
import static se.samsteg.reception.ReceptionVariables.REPORTER_KIND;
import static se.samsteg.reception.ReceptionVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.reception.ReceptionVariables.WANTS_ANSWER;
import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;
import static se.samsteg.shared.CaseVariables.RECEIVER;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.MessageName;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;

/** Where receptions meet the engine, beside what their delegates do. */
@Component
class ReceptionProcess {
    private static final String FORWARDED = "receptionForwarded";
    private static final String ANSWER = "reception-answer";
    private static final String OVERDUE = "preliminaryOverdue";

    private final RuntimeService runtime;
    private final ManagementService timers;
    private final PupilRegistry pupils;
    private final Contents contents;

    ReceptionProcess(@Lazy RuntimeService runtime, @Lazy ManagementService timers, PupilRegistry pupils, Contents contents) {
        this.runtime = runtime;
        this.timers = timers;
        this.pupils = pupils;
        this.contents = contents;
    }

    /** The assessment here is over: another district goes on with it. */
    void handedOver(Reception reception) {
        runtime.createMessageCorrelation(FORWARDED).processInstanceId(reception.instance()).correlate();
    }

    /** The assessment has another last day: whoever answers for a breach is asked after that one. */
    void moveEnd(Reception reception) {
        timers.createJobQuery().processInstanceId(reception.instance()).activityId(OVERDUE).list()
                .forEach(timer -> timers.recalculateJobDuedate(timer.getId(), false));
    }

    /** What the report said, as its instance keeps it. */
    boolean said(Reception reception, ProcessVariable<Boolean> flag) {
        return Boolean.TRUE.equals(runtime.getVariable(reception.instance(), flag.name()));
    }

    /** Gives a case worker the task to answer a reporter, with what is known of who that is. */
    void askForAnswer(Reception reception, Reporter reporter, LocalDate due) {
        var authority = reception.authority();
        var instance = runtime.startProcessInstanceByKey(ANSWER, reception.caseNumber().value(), Map.of(
                RECEIVER.name(), authority.tenantId(), CASE_NUMBER.name(), reception.caseNumber().value(),
                PUPIL_ID.name(), reception.pupilId(), PUPIL_LABEL.name(), pupils.get(reception.pupilId()).label(),
                DISTRICT.name(), authority.tenantId(), REPORTER_ID.name(), reporter.id(),
                REPORTER_ANSWER.name(), REPORTER_ANSWER.encode(reception.course().decision().answer()),
                ANSWER_DUE.name(), ANSWER_DUE.encode(due)));
        var here = new CaseScope(reception.caseNumber(), authority, instance.getId(), "");
        contents.read(reception.scope(), LaterTexts.WHO).forEach((field, text) -> contents.record(here, field, text, "answerReporter", "system"));
    }

    /** What has come in, as its instance was begun. */
    static Arrival arrival(DelegateExecution execution) {
        var kind = MESSAGE_NAME.find(execution).filter(MessageName.PLACEMENT_NOTIFIED.id()::equals)
                .map(notice -> ReceptionKind.NOTICE).orElse(ReceptionKind.CONCERN);
        return new Arrival(kind, REPORTER_KIND.find(execution).orElse(ReporterKind.DUTY_BOUND),
                ACUTE_DANGER.find(execution).orElse(false), VIOLENCE_SUSPECTED.find(execution).orElse(false),
                WANTS_ANSWER.find(execution).orElse(false), CONVERSATION.find(execution), handedOver(execution));
    }

    private static Optional<Arrival.HandedOver> handedOver(DelegateExecution execution) {
        return FORWARDED_FROM.find(execution).map(by -> new Arrival.HandedOver(new Authority(by), RECEIVED_AT.of(execution)));
    }
}
