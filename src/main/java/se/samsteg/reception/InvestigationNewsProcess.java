package se.samsteg.reception;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseVariables;

/** Lets an investigation of the same authority know that new concern for the child belongs to it: somebody reads it there. */
@Component
class InvestigationNewsProcess {
    private static final String REPORT_ATTACHED = "reportAttached";

    private final RuntimeService runtime;

    InvestigationNewsProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Nothing happens when no investigation waits for it: one that is being decided in this very moment does not. */
    void tell(Authority authority, long pupilId) {
        runtime.createExecutionQuery().processDefinitionKey("investigation").tenantIdIn(authority.tenantId())
                .processVariableValueEquals(CaseVariables.PUPIL_ID.name(), pupilId).messageEventSubscriptionName(REPORT_ATTACHED).list()
                .forEach(waiting -> runtime.messageEventReceived(REPORT_ATTACHED, waiting.getId()));
    }
}
