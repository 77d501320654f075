package se.samsteg.investigation;

import static se.samsteg.investigation.InvestigationVariables.COMMUNICATE_AGAIN;
import static se.samsteg.investigation.InvestigationVariables.INFORMING_UNDECIDED;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_CLOSED;
import static se.samsteg.investigation.InvestigationVariables.INVESTIGATION_DUE;
import static se.samsteg.investigation.InvestigationVariables.NEXT_PARTY_BIRTHDAY;
import static se.samsteg.investigation.InvestigationVariables.OPENED_ON;
import static se.samsteg.investigation.InvestigationVariables.RESTARTED;
import static se.samsteg.investigation.InvestigationVariables.SCHOOL_ANSWERED;
import static se.samsteg.investigation.InvestigationVariables.SCHOOL_SETTLED;
import static se.samsteg.investigation.InvestigationVariables.WITHOUT_SCHOOL;
import static se.samsteg.shared.CaseVariables.PUPIL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** Opens the investigation: from this day its four months run. */
@Component
class OpenInvestigationDelegate implements JavaDelegate {
    private final InvestigationService investigations;
    private final Restarts restarts;
    private final PartyBirthdays birthdays;

    OpenInvestigationDelegate(InvestigationService investigations, Restarts restarts, PartyBirthdays birthdays) {
        this.investigations = investigations;
        this.restarts = restarts;
        this.birthdays = birthdays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var scope = CaseScope.of(execution);
        var pupil = PUPIL_ID.of(execution);
        var investigation = investigations.open(scope, pupil);
        OPENED_ON.set(execution, investigation.openedOn());
        INVESTIGATION_DUE.set(execution, investigation.dueOn());
        birthdays.next(pupil, investigation.openedOn()).ifPresent(day -> NEXT_PARTY_BIRTHDAY.set(execution, day));
        RESTARTED.set(execution, restarts.find(scope, investigation, pupil));
        INFORMING_UNDECIDED.set(execution, false);
        WITHOUT_SCHOOL.set(execution, false);
        SCHOOL_ANSWERED.set(execution, false);
        SCHOOL_SETTLED.set(execution, false);
        COMMUNICATE_AGAIN.set(execution, false);
        INVESTIGATION_CLOSED.set(execution, false);
    }
}
