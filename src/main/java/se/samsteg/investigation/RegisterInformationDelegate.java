package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INFORMATION_GIVEN;
import static se.samsteg.investigation.InvestigationVariables.INFORMATION_PARTIAL;
import static se.samsteg.investigation.InvestigationVariables.SCHOOL_ANSWERED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Registers what the school has answered, in time or late, before somebody reads it. */
@Component
class RegisterInformationDelegate implements JavaDelegate {
    private final SchoolAnswers answers;

    RegisterInformationDelegate(SchoolAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.register(CaseScope.of(execution), INFORMATION_GIVEN.find(execution).orElse(false), INFORMATION_PARTIAL.find(execution).orElse(false));
        SCHOOL_ANSWERED.set(execution.getProcessInstance(), true);
    }
}
