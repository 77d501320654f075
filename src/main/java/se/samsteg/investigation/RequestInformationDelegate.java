package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INFORMATION_DUE;
import static se.samsteg.investigation.InvestigationVariables.SCHOOL_SETTLED;
import static se.samsteg.shared.CaseVariables.CONVERSATION;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Asks the school for what it knows; its answer bears the id of this conversation. */
@Component
class RequestInformationDelegate implements JavaDelegate {
    private final SchoolContact school;

    RequestInformationDelegate(SchoolContact school) {
        this.school = school;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var instance = execution.getProcessInstance();
        school.requestInformation(CaseScope.of(execution), PUPIL_ID.of(execution)).ifPresentOrElse(request -> {
            CONVERSATION.set(instance, request.conversation());
            INFORMATION_DUE.set(instance, request.answerBy());
        }, () -> SCHOOL_SETTLED.set(instance, true));
    }
}
