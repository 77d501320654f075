package se.samsteg.engine.form;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;

/**
 * The one place where a form is put together for display: the variables that it names, and the content that it names,
 * never persisted. A caller that asks for a field by its name gets it whether it lies in the engine or in our table.
 */
final class ShownForms {
    private final Contents contents;
    private final ObjectMapper json = new ObjectMapper();

    ShownForms(Contents contents) {
        this.contents = contents;
    }

    VariableMap add(GetTaskFormVariablesCmd command, VariableMap variables, CommandContext context) {
        var task = context.getTaskManager().findTaskById(command.resourceId);
        if (task == null || !(FormInterceptor.handler(task) instanceof TaskForm handler)) {
            return variables;
        }
        var wanted = wanted(command, handler.definition(task));
        variables.keySet().retainAll(wanted);
        contents.read(CaseScope.of(task.getExecution()), wanted).forEach((field, value) -> {
            if (value instanceof String || value instanceof Boolean || value instanceof Number) {
                variables.putValue(field, value);
            } else {
                variables.putValueTyped(field, SpinValues.jsonValue(write(value)).create());
            }
        });
        return variables;
    }

    private static Set<String> wanted(GetTaskFormVariablesCmd command, FormDefinition form) {
        return command.formVariableNames == null || command.formVariableNames.isEmpty()
                ? form.shown() : new HashSet<>(command.formVariableNames);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
