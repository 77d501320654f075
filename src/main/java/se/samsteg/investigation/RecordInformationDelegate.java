package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.COMMUNICATE_AGAIN;
import static se.samsteg.investigation.InvestigationVariables.COMMUNICATE_ANEW;
import static se.samsteg.investigation.InvestigationVariables.REST_WANTED;
import static se.samsteg.investigation.InvestigationVariables.SCHOOL_ANSWERED;
import static se.samsteg.investigation.InvestigationVariables.SCHOOL_SETTLED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Ends the wait for the school when nothing more is wanted of it. */
@Component
class RecordInformationDelegate implements JavaDelegate {
    private final SchoolAnswers answers;

    RecordInformationDelegate(SchoolAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var restWanted = REST_WANTED.find(execution).orElse(false);
        answers.read(CaseScope.of(execution), restWanted);
        var instance = execution.getProcessInstance();
        COMMUNICATE_AGAIN.set(instance, COMMUNICATE_AGAIN.of(instance) || COMMUNICATE_ANEW.of(execution));
        SCHOOL_ANSWERED.set(instance, !restWanted);
        SCHOOL_SETTLED.set(instance, SCHOOL_SETTLED.of(instance) || !restWanted);
    }
}
