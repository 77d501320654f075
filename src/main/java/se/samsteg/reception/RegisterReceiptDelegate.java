package se.samsteg.reception;

import static se.samsteg.disclosure.DisclosureVariables.MESSAGE_NAME;
import static se.samsteg.reception.ReceptionVariables.ACUTE_DANGER;
import static se.samsteg.reception.ReceptionVariables.ALREADY_RECEIVED_TODAY;
import static se.samsteg.reception.ReceptionVariables.PROTECTION_GROUP;
import static se.samsteg.reception.ReceptionVariables.RECEIVED_AT;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_KIND;
import static se.samsteg.reception.ReceptionVariables.REPORTER_KIND;
import static se.samsteg.reception.ReceptionVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.reception.ReceptionVariables.WANTS_ANSWER;
import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.disclosure.MessageName;
import se.samsteg.shared.CaseScope;

/** Runs in the transaction of the message or form: personal data goes to the registry, and the clocks start. */
@Component
class RegisterReceiptDelegate implements JavaDelegate {
    private final Arrivals arrivals;

    RegisterReceiptDelegate(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        var receipt = arrivals.receive(scope, arrival(execution));
        var reception = receipt.reception();
        execution.setProcessBusinessKey(reception.caseNumber().value());
        CASE_NUMBER.set(execution, reception.caseNumber().value());
        PUPIL_ID.set(execution, receipt.pupil().id());
        PUPIL_LABEL.set(execution, receipt.pupil().label());
        DISTRICT.set(execution, scope.authority().tenantId());
        RECEPTION_ID.set(execution, reception.id());
        RECEPTION_KIND.set(execution, reception.kind());
        RECEIVED_AT.set(execution, reception.receivedAt());
        ALREADY_RECEIVED_TODAY.set(execution, receipt.alreadyReceived());
        PROTECTION_GROUP.set(execution, receipt.protectionGroup());
    }

    private static Arrival arrival(DelegateExecution execution) {
        var kind = MESSAGE_NAME.find(execution).filter(MessageName.PLACEMENT_NOTIFIED.id()::equals)
                .map(notice -> ReceptionKind.NOTICE).orElse(ReceptionKind.CONCERN);
        return new Arrival(kind, REPORTER_KIND.find(execution).orElse(ReporterKind.DUTY_BOUND),
                ACUTE_DANGER.find(execution).orElse(false), VIOLENCE_SUSPECTED.find(execution).orElse(false),
                WANTS_ANSWER.find(execution).orElse(false), CONVERSATION.find(execution));
    }
}
