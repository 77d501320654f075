package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.ANSWER_BY;
import static se.samsteg.investigation.InvestigationVariables.AWAITED_ANSWERS;
import static se.samsteg.investigation.InvestigationVariables.OF_AGE;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** A birthday has come that changes who is a party. */
@Component
class FollowPartiesDelegate implements JavaDelegate {
    private final Majority majority;
    private final Communication communication;

    FollowPartiesDelegate(Majority majority, Communication communication) {
        this.majority = majority;
        this.communication = communication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OF_AGE.set(execution, majority.follow(CaseScope.of(execution), PUPIL_ID.of(execution), ANSWER_BY.find(execution)));
        AWAITED_ANSWERS.set(execution.getProcessInstance(), Party.slots(communication.awaited(CaseScope.of(execution))));
    }
}
