package se.samsteg.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.TaskWithoutCandidate;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * Who may do a task: the roles that its model names, or in a protected case those of its named handlers who have one of
 * these roles. What the law keeps for a school principal or the subcommittee is theirs also in a protected case.
 */
@Component
class Candidates {
    private final ObjectProvider<NeedToKnow> needToKnow;
    private final ObjectProvider<JdbcClient> jdbc;
    private final ApplicationEventPublisher events;

    Candidates(ObjectProvider<NeedToKnow> needToKnow, ObjectProvider<JdbcClient> jdbc, ApplicationEventPublisher events) {
        this.needToKnow = needToKnow;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Brings the task's candidates in line with what its case demands. Doing it again changes nothing. */
    void settle(TaskEntity task) {
        var instance = task.getProcessInstance();
        if (instance == null || instance.getTenantId() == null || !CaseNumber.isValid(instance.getBusinessKey())
                || BesideTheCase.PROCESSES.contains(instance.getProcessDefinition().getKey())) {
            return;
        }
        var number = new CaseNumber(instance.getBusinessKey());
        var roles = roles(task);
        if (!needToKnow.getObject().isProtected(number)) {
            link(task, roles, Set.of());
        } else {
            var handlers = needToKnow.getObject().handlers(number, new Authority(instance.getTenantId()));
            var onDuty = handlers.stream().map(NeedToKnow::roleOf).filter(roles::contains).collect(Collectors.toSet());
            var people = handlers.stream().filter(handler -> NeedToKnow.roleOf(handler) == null).toList();
            link(task, onDuty, having(roles, people));
        }
        if (!roles.isEmpty() && isUnhandled(task)) {
            events.publishEvent(new TaskWithoutCandidate(number, new Authority(instance.getTenantId()), roles));
        }
        if (task.getAssignee() != null && needToKnow.getObject().isShutOut(number, task.getAssignee())
                || task.getAssignee() != null && needToKnow.getObject().isProtected(number) && !isCandidate(task, task.getAssignee())) {
            task.setAssignee(null);
        }
    }

    /** Whether a person may be given the task: is a candidate of it in that authority, and not shut out of the case. */
    boolean mayDo(TaskEntity task, CaseNumber number, String person) {
        var named = task.getCandidates().stream().anyMatch(link -> person.equals(link.getUserId()));
        var groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(id -> id != null).toList();
        return !needToKnow.getObject().isShutOut(number, person) && (named || !groups.isEmpty() && jdbc.getObject().sql("""
                select (select count(*) from ACT_ID_MEMBERSHIP m join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = m.USER_ID_
                    where m.USER_ID_ = :person and m.GROUP_ID_ in (:groups) and t.TENANT_ID_ = :tenant)
                + (select count(*) from known_person_role r join known_person_authority a on a.user_id = r.user_id
                    where r.user_id = :person and r.group_id in (:groups) and a.tenant_id = :tenant)""")
                .param("person", person).param("groups", groups).param("tenant", task.getTenantId()).query(Integer.class).single() > 0);
    }

    static boolean isUnhandled(TaskEntity task) {
        return task.getCandidates().isEmpty();
    }

    private void link(TaskEntity task, Set<String> groups, Set<String> users) {
        var now = List.copyOf(task.getCandidates());
        var groupsNow = now.stream().map(IdentityLink::getGroupId).filter(id -> id != null).collect(Collectors.toSet());
        var usersNow = now.stream().map(IdentityLink::getUserId).filter(id -> id != null).collect(Collectors.toSet());
        // taken away one by one: the engine's own way asks the database, which does not know of a new task yet
        List.copyOf(task.getIdentityLinks()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .filter(link -> !keeps(groups, link.getGroupId()) && !keeps(users, link.getUserId())).forEach(link -> {
                    link.delete();
                    task.getIdentityLinks().remove(link);
                });
        groups.stream().filter(group -> !groupsNow.contains(group)).forEach(task::addCandidateGroup);
        users.stream().filter(user -> !usersNow.contains(user)).forEach(task::addCandidateUser);
    }

    private static boolean keeps(Set<String> wanted, String id) {
        return id != null && wanted.contains(id);
    }

    private static boolean isCandidate(TaskEntity task, String user) {
        return task.getCandidates().stream().anyMatch(link -> user.equals(link.getUserId()) || link.getGroupId() != null);
    }

    /** The people who have one of the roles. Whose roles come from outside: the guard asks for the role when they work. */
    private Set<String> having(Set<String> roles, List<String> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new LinkedHashSet<>(jdbc.getObject().sql("""
                select USER_ID_ from ACT_ID_MEMBERSHIP where USER_ID_ in (:people) and GROUP_ID_ in (:roles)
                union select user_id from known_person where user_id in (:people)""")
                .param("people", people).param("roles", roles.isEmpty() ? List.of("") : roles).query(String.class).list());
    }

    /** The candidate groups that the task's model names. */
    static Set<String> roles(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(expression -> expression.getValue(task))
                .flatMap(value -> value instanceof Collection<?> many ? many.stream().map(Object::toString)
                        : Stream.of(String.valueOf(value).split("\\s*,\\s*")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
