package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DUE;
import static se.samsteg.investigation.InvestigationVariables.OPENED_ON;
import static se.samsteg.investigation.InvestigationVariables.PARTIES_NOT_INFORMED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;

/** Writes to the guardians, and to a child of 15 or more, that an investigation is open. */
@Component
class InformPartiesDelegate implements JavaDelegate {
    private final PartyLetters letters;

    InformPartiesDelegate(PartyLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.inform(CaseScope.of(execution), CaseVariables.PUPIL_ID.of(execution), OPENED_ON.of(execution),
                INVESTIGATION_DUE.of(execution), PARTIES_NOT_INFORMED.find(execution).orElse(false));
    }
}
