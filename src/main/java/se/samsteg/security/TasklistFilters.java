package se.samsteg.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists that everybody sees in Tasklist; without one it is empty. Made again as they stand here at every start. */
@Component
class TasklistFilters implements SmartInitializingSingleton {
    private static final List<Map<String, String>> SHOWN = List.of(
            Map.of("name", "pupilLabel", "label", "Elev"), Map.of("name", "caseNumber", "label", "Ärende"));

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        save("Min grupps uppgifter", 0, ofMyGroups());
        save("Mina uppgifter", 1, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        save("Skyddade ärenden", 3, tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}").withCandidateUsers().includeAssignedTasks());
        save("Försenade", 2, ofMyGroups().dueBeforeExpression("${now()}"));
    }

    private TaskQuery ofMyGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    private void save(String name, int place, TaskQuery query) {
        filters.saveFilter(find(name)
                .setQuery(query.orderByDueDate().asc())
                .setProperties(Map.of("priority", place, "refresh", true, "variables", SHOWN, "showUndefinedVariable", false)));
    }

    private Filter find(String name) {
        var known = filters.createFilterQuery().filterName(name).list();
        return known.isEmpty() ? filters.newTaskFilter(name) : known.get(0);
    }
}
