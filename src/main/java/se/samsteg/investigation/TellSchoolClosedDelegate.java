package se.samsteg.investigation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Lets the school know that the investigation is over, if a consent allows it; how it ended is not told. */
@Component
class TellSchoolClosedDelegate implements JavaDelegate {
    private final SchoolContact school;

    TellSchoolClosedDelegate(SchoolContact school) {
        this.school = school;
    }

    @Override
    public void execute(DelegateExecution execution) {
        school.tellClosed(CaseScope.of(execution));
    }
}
