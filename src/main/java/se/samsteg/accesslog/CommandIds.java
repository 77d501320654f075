package se.samsteg.accesslog;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/**
 * The ids in the engine's commands and answers. The engine has some 300 commands and no common interface for them, but
 * names the fields alike (a form's task is its {@code resourceId}); what answers bear an instance they say by {@code getProcessInstanceId}.
 */
record CommandIds(Set<String> tasks, Set<String> instances, Set<String> executions, Set<String> jobs) {
    private static final Map<Class<?>, Map<String, Field>> FIELDS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Optional<Method>> INSTANCE = new ConcurrentHashMap<>();
    private static final List<String> READING = List.of("Get", "Find", "ExecuteFilter", "Rendered", "Fetch", "Is");

    static boolean isQuery(Command<?> command) {
        return command instanceof AbstractQuery<?, ?>;
    }

    static boolean reads(Command<?> command) {
        var name = command.getClass().getSimpleName();
        return isQuery(command) || READING.stream().anyMatch(name::startsWith);
    }

    static CommandIds of(Command<?> command) {
        var tasks = new LinkedHashSet<>(values(command, "taskId"));
        tasks.addAll(values(command, "resourceId"));
        var jobs = new LinkedHashSet<>(values(command, "jobId"));
        jobs.addAll(values(command, "historicJobLogId"));
        return new CommandIds(tasks, values(command, "processInstanceId"), values(command, "executionId"), jobs);
    }

    /** The process instances that an answer speaks of. */
    static Set<String> instancesIn(Object answer) {
        var rows = answer instanceof Collection<?> many ? many : answer == null ? List.of() : List.of(answer);
        var found = new LinkedHashSet<String>();
        rows.stream().map(CommandIds::instance).filter(Objects::nonNull).forEach(found::add);
        return found;
    }

    private static String instance(Object row) {
        if (row == null) {
            return null;
        }
        if (row instanceof HistoricProcessInstance process) {
            return process.getId();
        }
        return INSTANCE.computeIfAbsent(row.getClass(), type -> Optional.ofNullable(ReflectionUtils.findMethod(type, "getProcessInstanceId")))
                .map(method -> (String) ReflectionUtils.invokeMethod(method, row)).orElse(null);
    }

    private static Set<String> values(Object command, String name) {
        var field = FIELDS.computeIfAbsent(command.getClass(), CommandIds::fields).get(name);
        return field != null && ReflectionUtils.getField(field, command) instanceof String id ? Set.of(id) : Set.of();
    }

    private static Map<String, Field> fields(Class<?> type) {
        var fields = new ConcurrentHashMap<String, Field>();
        for (var name : List.of("taskId", "resourceId", "processInstanceId", "executionId", "jobId", "historicJobLogId")) {
            var field = ReflectionUtils.findField(type, name, String.class);
            if (field != null) {
                ReflectionUtils.makeAccessible(field);
                fields.put(name, field);
            }
        }
        return fields;
    }
}
