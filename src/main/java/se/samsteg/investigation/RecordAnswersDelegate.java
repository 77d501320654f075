package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.ALL_ANSWERED;
import static se.samsteg.investigation.InvestigationVariables.AWAITED_ANSWERS;
import static se.samsteg.investigation.InvestigationVariables.CHILD_ANSWERED;
import static se.samsteg.investigation.InvestigationVariables.GUARDIAN1_ANSWERED;
import static se.samsteg.investigation.InvestigationVariables.GUARDIAN2_ANSWERED;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Records which parties have answered; none named means that all have. */
@Component
class RecordAnswersDelegate implements JavaDelegate {
    private final Communication communication;

    RecordAnswersDelegate(Communication communication) {
        this.communication = communication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var named = Map.of(Party.GUARDIAN1, GUARDIAN1_ANSWERED, Party.GUARDIAN2, GUARDIAN2_ANSWERED, Party.CHILD, CHILD_ANSWERED).entrySet().stream()
                .filter(party -> party.getValue().find(execution).orElse(false)).map(Map.Entry::getKey).toList();
        ALL_ANSWERED.set(execution, communication.answered(CaseScope.of(execution), named));
        AWAITED_ANSWERS.set(execution.getProcessInstance(), Party.slots(communication.awaited(CaseScope.of(execution))));
    }
}
