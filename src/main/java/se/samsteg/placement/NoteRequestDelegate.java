package se.samsteg.placement;

import static se.samsteg.placement.PlacementVariables.INFORMATION_DUE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;

/** From here on the time runs within which the school answers an investigation. */
@Component
class NoteRequestDelegate implements JavaDelegate {
    private final InformationRequests requests;

    NoteRequestDelegate(InformationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.received(CaseScope.of(execution), INFORMATION_DUE.find(execution));
    }
}
