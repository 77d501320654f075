package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.ALREADY_RECEIVED_TODAY;
import static se.samsteg.reception.ReceptionVariables.PROTECTION_GROUP;
import static se.samsteg.reception.ReceptionVariables.RECEIVED_AT;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_ID;
import static se.samsteg.reception.ReceptionVariables.RECEPTION_KIND;
import static se.samsteg.reception.ReceptionVariables.REPORTER_KIND;
import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.DISTRICT;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;
import static se.samsteg.shared.CaseVariables.PUPIL_LABEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
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
        var receipt = arrivals.receive(scope, ReceptionProcess.arrival(execution));
        var reception = receipt.reception();
        execution.setProcessBusinessKey(reception.caseNumber().value());
        CASE_NUMBER.set(execution, reception.caseNumber().value());
        PUPIL_ID.set(execution, receipt.pupil().id());
        PUPIL_LABEL.set(execution, receipt.pupil().label());
        DISTRICT.set(execution, scope.authority().tenantId());
        RECEPTION_ID.set(execution, reception.id());
        RECEPTION_KIND.set(execution, reception.kind());
        RECEIVED_AT.set(execution, reception.receivedAt());
        REPORTER_KIND.set(execution, REPORTER_KIND.find(execution).orElse(ReporterKind.DUTY_BOUND));
        ALREADY_RECEIVED_TODAY.set(execution, receipt.alreadyReceived());
        PROTECTION_GROUP.set(execution, receipt.protectionGroup());
    }
}
