package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INFORMING_UNDECIDED;
import static se.samsteg.investigation.InvestigationVariables.PARTIES_NOT_INFORMED;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Writes to the parties that an investigation is open, unless somebody must decide on that first. */
@Component
class InformPartiesDelegate implements JavaDelegate {
    private final PartyInformation information;

    InformPartiesDelegate(PartyInformation information) {
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INFORMING_UNDECIDED.set(execution, information.begin(CaseScope.of(execution), PUPIL_ID.of(execution),
                PARTIES_NOT_INFORMED.find(execution).orElse(false)));
    }
}
