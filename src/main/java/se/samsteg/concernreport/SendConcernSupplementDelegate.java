package se.samsteg.concernreport;

import static se.samsteg.concernreport.ConcernReportVariables.SUPPLEMENT_KIND;
import static se.samsteg.concernreport.ConcernReportVariables.VIOLENCE_SUSPECTED;
import static se.samsteg.shared.CaseVariables.CONVERSATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Sends what the school adds, and remembers the message's id: an answer comes back in that conversation. */
@Component
class SendConcernSupplementDelegate implements JavaDelegate {
    private final ConcernSupplements supplements;

    SendConcernSupplementDelegate(ConcernSupplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CONVERSATION.set(execution, supplements.send(CaseScope.of(execution), SUPPLEMENT_KIND.of(execution),
                VIOLENCE_SUSPECTED.find(execution).orElse(false)));
    }
}
