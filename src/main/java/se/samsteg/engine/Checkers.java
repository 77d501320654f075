package se.samsteg.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Makes a checker of commands from one method: the engine's interface has some 75 and no defaults, hence a proxy. */
@FunctionalInterface
interface Checkers {
    /**
     * @param method  the engine's name of what is to be done
     * @param checked the task, execution or id that it is to be done with
     * @param user    who is logged in; nothing is asked for jobs and for what the house does by itself
     */
    void check(String method, Object checked, Authentication user);

    static CommandChecker of(Checkers check) {
        return (CommandChecker) Proxy.newProxyInstance(CommandChecker.class.getClassLoader(), new Class<?>[] {CommandChecker.class},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? ofObject(proxy, method, arguments) : asked(check, method, arguments));
    }

    private static Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Checker";
        };
    }

    private static Object asked(Checkers check, Method method, Object[] arguments) {
        var context = Context.getCommandContext();
        var user = context == null || !context.isAuthorizationCheckEnabled() ? null : context.getAuthentication();
        if (arguments != null && arguments.length == 1 && user != null && user.getUserId() != null) {
            check.check(method.getName(), arguments[0], user);
        }
        return null;
    }
}
