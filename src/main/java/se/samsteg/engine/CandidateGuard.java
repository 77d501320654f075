package se.samsteg.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Roles;

/**
 * Lets only a task's candidates work on it and read what it shows. The grants are per definition, so without this
 * guard every role that works on a process could do each of its tasks. Administrators and supervisors see tasks but
 * decide nothing.
 */
@Component
final class CandidateGuard {
    private static final Set<String> WORK = Set.of(
            "checkTaskWork", "checkTaskAssign", "checkUpdateTaskVariable", "checkDeleteTask", "checkReadTaskVariable");
    private static final Set<String> OVERSEERS = Set.of(Roles.ADMIN, Roles.SUPERVISORS);

    private final WrongRole wrongRole;

    CandidateGuard(WrongRole wrongRole) {
        this.wrongRole = wrongRole;
    }

    void check(String method, Object checked, Authentication user) {
        if (checked instanceof TaskEntity task
                && (WORK.contains(method) && !isCandidate(task, user)
                || method.equals("checkReadTask") && !isCandidate(task, user) && !oversees(user))) {
            throw new AuthorizationException(wrongRole.sentence(task));
        }
    }

    private static boolean oversees(Authentication user) {
        return HiddenInstances.groups(user).stream().anyMatch(OVERSEERS::contains);
    }

    private static boolean isCandidate(TaskEntity task, Authentication user) {
        return task.getCandidates().stream().anyMatch(link -> names(link, task, user));
    }

    /** A named handler of a protected case does what his or her role does, and no more. */
    private static boolean names(IdentityLink link, TaskEntity task, Authentication user) {
        return user.getUserId().equals(link.getUserId()) && Candidates.roles(task).stream().anyMatch(HiddenInstances.groups(user)::contains)
                || link.getGroupId() != null && HiddenInstances.groups(user).contains(link.getGroupId());
    }
}
