package se.samsteg.engine.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;

/** The forms of each deployment. A running case keeps the forms that it was deployed with. */
final class FormDefinitions {
    private final FormReader reader = new FormReader();
    private final Map<String, Map<String, FormDefinition>> byDeployment = new ConcurrentHashMap<>();

    FormDefinition find(String deploymentId, String formId) {
        var form = byDeployment.computeIfAbsent(deploymentId, this::load).get(formId);
        if (form == null) {
            throw new IllegalStateException("The deployment has no form " + formId);
        }
        return form;
    }

    private Map<String, FormDefinition> load(String deploymentId) {
        return Context.getCommandContext().getResourceManager().findResourcesByDeploymentId(deploymentId).stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .map(resource -> reader.read(resource.getBytes()))
                .collect(Collectors.toMap(FormDefinition::id, Function.identity()));
    }
}
