package se.samsteg.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Lets only a task's candidates work on it and read what it shows. The grants are per definition, so without this
 * guard every role that works on a process could do each of its tasks. Administrators and supervisors see tasks but
 * decide nothing. A proxy, since the engine's interface has some 75 methods and no defaults.
 */
final class CandidateGuard implements InvocationHandler {
    private static final Set<String> WORK = Set.of(
            "checkTaskWork", "checkTaskAssign", "checkUpdateTaskVariable", "checkDeleteTask", "checkReadTaskVariable");
    private static final Set<String> OVERSEERS = Set.of("camunda-admin", "supervisors");

    static CommandChecker checker() {
        return (CommandChecker) Proxy.newProxyInstance(
                CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class}, new CandidateGuard());
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "CandidateGuard";
            };
        }
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof TaskEntity task) {
            check(method.getName(), task);
        }
        return null;
    }

    private static void check(String method, TaskEntity task) {
        var context = Context.getCommandContext();
        var user = context.getAuthentication();
        if (user == null || user.getUserId() == null || !context.isAuthorizationCheckEnabled()) {
            return;
        }
        if (WORK.contains(method) && !isCandidate(task, user)
                || method.equals("checkReadTask") && !isCandidate(task, user) && !oversees(user)) {
            throw new AuthorizationException("Uppgiften hör till en annan roll.");
        }
    }

    private static boolean oversees(Authentication user) {
        return groups(user).stream().anyMatch(OVERSEERS::contains);
    }

    private static boolean isCandidate(TaskEntity task, Authentication user) {
        return task.getCandidates().stream().anyMatch(link -> names(link, user));
    }

    private static boolean names(IdentityLink link, Authentication user) {
        return user.getUserId().equals(link.getUserId())
                || link.getGroupId() != null && groups(user).contains(link.getGroupId());
    }

    private static List<String> groups(Authentication user) {
        return user.getGroupIds() == null ? List.of() : user.getGroupIds();
    }
}
