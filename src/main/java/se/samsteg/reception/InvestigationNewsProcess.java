package se.samsteg.reception;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
        investigating(authority, pupilId).forEach(instance ->
                runtime.createMessageCorrelation(REPORT_ATTACHED).processInstanceId(instance.getId()).correlate());
    }

    private List<ProcessInstance> investigating(Authority authority, long pupilId) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("investigation").tenantIdIn(authority.tenantId())
                .variableValueEquals(CaseVariables.PUPIL_ID.name(), pupilId).list().stream()
                .filter(instance -> runtime.createExecutionQuery().processInstanceId(instance.getId())
                        .messageEventSubscriptionName(REPORT_ATTACHED).count() > 0).toList();
    }
}
