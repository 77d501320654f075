package se.samsteg.accesslog;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseVariables;

/** Begins reviews: each ended one begins the next. */
@Component
class LogReviewProcess {
    static final String KEY = "log-review";

    private final RuntimeService runtime;

    LogReviewProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    void begin(Authority authority) {
        runtime.createProcessInstanceByKey(KEY).setVariable(CaseVariables.RECEIVER.name(), authority.tenantId()).execute();
    }

    boolean runs(Authority authority) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(KEY).tenantIdIn(authority.tenantId()).count() > 0;
    }
}
