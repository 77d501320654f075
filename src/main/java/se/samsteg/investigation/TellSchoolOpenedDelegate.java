package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.OPENED_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Lets the school know that an investigation runs, if a consent allows it. */
@Component
class TellSchoolOpenedDelegate implements JavaDelegate {
    private final SchoolContact school;

    TellSchoolOpenedDelegate(SchoolContact school) {
        this.school = school;
    }

    @Override
    public void execute(DelegateExecution execution) {
        school.tellOpened(CaseScope.of(execution), OPENED_ON.of(execution));
    }
}
