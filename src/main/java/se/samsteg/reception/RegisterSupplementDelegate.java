package se.samsteg.reception;

import static se.samsteg.reception.ReceptionVariables.ANSWER_TO;
import static se.samsteg.reception.ReceptionVariables.CONCERN_MESSAGE;
import static se.samsteg.reception.ReceptionVariables.REPORTER_ID;
import static se.samsteg.reception.ReceptionVariables.SUPPLEMENT_FROM;
import static se.samsteg.reception.ReceptionVariables.SUPPLEMENT_KIND;
import static se.samsteg.reception.ReceptionVariables.SUPPLEMENT_OUTCOME;
import static se.samsteg.reception.ReceptionVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.shared.CaseVariables.CONVERSATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Adds what came in to the report that it belongs to, in the transaction of the message or form. */
@Component
class RegisterSupplementDelegate implements JavaDelegate {
    private final Supplements supplements;

    RegisterSupplementDelegate(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var registered = supplements.register(CaseScope.of(execution), new Supplement(SUPPLEMENT_KIND.of(execution),
                SUPPLEMENT_FROM.find(execution).orElse(SupplementFrom.REPORTER), VIOLENCE_SUSPECTED.find(execution).orElse(false),
                CONCERN_MESSAGE.find(execution), ANSWER_TO.find(execution).or(() -> CONVERSATION.find(execution))));
        SUPPLEMENT_OUTCOME.set(execution, registered.outcome());
        REPORTER_ID.set(execution, registered.reporter());
    }
}
