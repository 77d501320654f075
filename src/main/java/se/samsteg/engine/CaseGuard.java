package se.samsteg.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.NotFound;

/** Refuses to read or change a single task or instance of a case that the asker has no need to know: it is not there. */
@Component
class CaseGuard {
    private final ObjectProvider<NeedToKnow> needToKnow;

    CaseGuard(ObjectProvider<NeedToKnow> needToKnow) {
        this.needToKnow = needToKnow;
    }

    /** @throws AuthorizationException for {@link NotFound} when what is checked belongs to a case that is closed to the user */
    void check(String method, Object checked, Authentication user) {
        var instance = instanceOf(method, checked);
        if (instance != null && instance.getTenantId() != null && CaseNumber.isValid(instance.getBusinessKey())
                && isClosed(instance, user)) {
            throw hidden();
        }
    }

    /** That handlers have to be named is no secret to who names them, but to a person with a conflict of interest it is. */
    private boolean isClosed(ExecutionEntity instance, Authentication user) {
        var number = new CaseNumber(instance.getBusinessKey());
        return BesideTheCase.PROCESSES.contains(instance.getProcessDefinition().getKey())
                ? needToKnow.getObject().isShutOut(number, user.getUserId())
                : !needToKnow.getObject().mayRead(number, new Authority(instance.getTenantId()), Reader.of(user.getUserId(), user.getGroupIds()));
    }

    /** Our interfaces answer the cause, 404; the webapps' own, which know only the engine's exceptions, 403. */
    private static AuthorizationException hidden() {
        var refused = new AuthorizationException("Det som efterfrågas finns inte.");
        refused.initCause(new NotFound("Det som efterfrågas finns inte."));
        return refused;
    }

    private static ExecutionEntity instanceOf(String method, Object checked) {
        if (checked instanceof TaskEntity task) {
            return task.getProcessInstance();
        }
        if (checked instanceof ExecutionEntity execution) {
            return execution.getProcessInstance();
        }
        return checked instanceof String id && method.contains("ProcessInstance") && !method.contains("Definition")
                ? Context.getCommandContext().getExecutionManager().findExecutionById(id) : null;
    }
}
