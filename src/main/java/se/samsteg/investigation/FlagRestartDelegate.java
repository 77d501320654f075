package se.samsteg.investigation;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.OwnProcesses;

/** Lets the supervisors look into an investigation that began shortly after another; it goes on meanwhile. */
@Component
class FlagRestartDelegate implements JavaDelegate {
    private final OwnProcesses processes;

    FlagRestartDelegate(OwnProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.start(CaseScope.of(execution), "investigation-restart", Map.of());
    }
}
