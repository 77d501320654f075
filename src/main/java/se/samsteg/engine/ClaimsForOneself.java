package se.samsteg.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/** Nobody takes a task in another's name: the engine asks whether the caller may work on it, not whom it is taken for. */
final class ClaimsForOneself extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ClaimTaskCmd)) {
            return next.execute(command);
        }
        var claimant = (String) new DirectFieldAccessor(command).getPropertyValue("userId");
        return next.execute(context -> {
            if (isSomebodyElse(claimant, context.getAuthentication())) {
                throw new AuthorizationException("En uppgift tar man själv.");
            }
            return command.execute(context);
        });
    }

    private static boolean isSomebodyElse(String claimant, Authentication caller) {
        return claimant != null && caller != null && caller.getUserId() != null && !claimant.equals(caller.getUserId());
    }
}
