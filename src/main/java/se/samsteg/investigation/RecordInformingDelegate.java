package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INFORM_PARTIES;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Does what a named person has decided on telling the parties. */
@Component
class RecordInformingDelegate implements JavaDelegate {
    private final PartyInformation information;

    RecordInformingDelegate(PartyInformation information) {
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        information.decide(CaseScope.of(execution), PUPIL_ID.of(execution), INFORM_PARTIES.of(execution));
    }
}
