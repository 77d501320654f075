package se.samsteg.security;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_TASK;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Roles;

/**
 * Reads from the models who may start a process and who works in it. Rights are given per definition and role; the
 * tenant does the rest. Nobody is given DELETE or SUSPEND: definitions are shared by all authorities.
 */
@Component
class ModelRights {
    /** An extension property of a task whose candidate groups are an expression: the roles that it may name. */
    private static final String ROLES = "roles";

    private final RepositoryService repository;

    ModelRights(RepositoryService repository) {
        this.repository = repository;
    }

    /** The rights that all versions give together: a case goes on under the version that it was begun under. */
    List<Right> read() {
        var rights = new TreeMap<String, TreeMap<String, Set<Permission>>>();
        repository.createProcessDefinitionQuery().list().forEach(definition -> {
            var ofDefinition = rights.computeIfAbsent(definition.getKey(), key -> new TreeMap<>());
            give(ofDefinition, List.of(Roles.SUPERVISORS), READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
            read(definition, ofDefinition);
        });
        return rights.entrySet().stream().flatMap(definition -> definition.getValue().entrySet().stream()
                .map(role -> new Right(role.getKey(), Resources.PROCESS_DEFINITION, definition.getKey(), role.getValue())))
                .toList();
    }

    private void read(ProcessDefinition definition, TreeMap<String, Set<Permission>> rights) {
        var model = repository.getBpmnModelInstance(definition.getId());
        model.getModelElementsByType(Process.class).stream()
                .filter(process -> process.getId().equals(definition.getKey()))
                .forEach(process -> give(rights, process.getCamundaCandidateStarterGroupsList(), READ, CREATE_INSTANCE));
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> give(rights, workers(task), READ, READ_TASK, UPDATE_TASK));
    }

    private static List<String> workers(UserTask task) {
        return Stream.concat(task.getCamundaCandidateGroupsList().stream(), roles(task))
                .map(String::trim).filter(group -> !group.isEmpty() && !group.contains("{")).toList();
    }

    private static Stream<String> roles(BaseElement task) {
        if (task.getExtensionElements() == null) {
            return Stream.empty();
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> ROLES.equals(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")));
    }

    private static void give(TreeMap<String, Set<Permission>> rights, Collection<String> groups, Permission... permissions) {
        groups.forEach(group -> rights.computeIfAbsent(group, key -> new HashSet<>()).addAll(List.of(permissions)));
    }
}
