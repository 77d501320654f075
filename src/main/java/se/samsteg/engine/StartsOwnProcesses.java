package se.samsteg.engine;

import static se.samsteg.shared.CaseVariables.CASE_NUMBER;
import static se.samsteg.shared.CaseVariables.RECEIVER;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.OwnProcesses;

/** Sends in the start form of another process of the same authority; checks and content are the same as for a person. */
@Component
class StartsOwnProcesses implements OwnProcesses {
    private final FormService forms;
    private final RepositoryService models;

    StartsOwnProcesses(@Lazy FormService forms, @Lazy RepositoryService models) {
        this.forms = forms;
        this.models = models;
    }

    @Override
    public void start(CaseScope from, String processKey, Map<String, Object> fields) {
        var entered = new HashMap<>(fields);
        entered.put(CASE_NUMBER.name(), from.caseNumber().value());
        entered.put(RECEIVER.name(), from.authority().tenantId());
        var process = models.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult();
        forms.submitStartForm(process.getId(), entered);
    }
}
