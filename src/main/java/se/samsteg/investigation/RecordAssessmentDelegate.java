package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.WITHOUT_SCHOOL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends the wait for the school when the assessment gives a reason to go on without it. */
@Component
class RecordAssessmentDelegate implements JavaDelegate {
    private final SchoolAnswers answers;

    RecordAssessmentDelegate(SchoolAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var instance = execution.getProcessInstance();
        WITHOUT_SCHOOL.set(instance, answers.goOnWithoutSchool(CaseScope.of(execution)) || WITHOUT_SCHOOL.of(instance));
    }
}
