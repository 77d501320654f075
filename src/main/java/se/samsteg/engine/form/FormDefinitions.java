package se.samsteg.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.samsteg.engine.form.FormField.Store;

/** The forms of each deployment. A running case keeps the forms that it was deployed with. */
final class FormDefinitions {
    private final FormReader reader = new FormReader();
    private final Map<String, Map<String, FormDefinition>> byDeployment = new ConcurrentHashMap<>();
    private final Set<String> variables = ConcurrentHashMap.newKeySet();

    FormDefinitions() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                read(file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The forms cannot be read", e);
        }
    }

    /** Every name under which a form keeps an answer in the engine; grows when an older deployment's forms are met. */
    Set<String> variables() {
        return variables;
    }

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
                .map(resource -> read(resource.getBytes()))
                .collect(Collectors.toMap(FormDefinition::id, Function.identity()));
    }

    private FormDefinition read(byte[] file) {
        var form = reader.read(file);
        form.fields().stream().filter(field -> field.stored() == Store.VARIABLE).forEach(field -> variables.add(field.key()));
        return form;
    }
}
