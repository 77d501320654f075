package se.samsteg.protection;

import java.util.HashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.HouseItself;

/** Asks an authority's supervisors to name a handler. It is told no more of the pupil than what any list shows. */
@Component
class HandlerNamingProcess {
    private static final String SETTLED = "handlersNamed";
    private static final String LABEL = "Skyddad identitet";

    private final RuntimeService runtime;
    private final HouseItself house;

    HandlerNamingProcess(@Lazy RuntimeService runtime, HouseItself house) {
        this.runtime = runtime;
        this.house = house;
    }

    /** @param roles Swedish names of the missing roles, or null when nobody at all is named */
    void begin(CaseNumber number, Authority authority, String roles) {
        var values = new HashMap<String, Object>();
        values.put(CaseVariables.RECEIVER.name(), authority.tenantId());
        values.put(CaseVariables.CASE_NUMBER.name(), number.value());
        values.put(CaseVariables.PUPIL_LABEL.name(), LABEL);
        values.put(HandlerNamingVariables.MISSING_ROLES.name(), roles);
        house.does(() -> runtime.createProcessInstanceByKey(BesideTheCase.HANDLER_NAMING).processDefinitionWithoutTenantId().businessKey(number.value())
                .setVariables(values).execute());
    }

    /** The need has passed by another road than the task. */
    void end(CaseNumber number, Authority authority) {
        house.does(() -> runtime.createMessageCorrelation(SETTLED).processInstanceBusinessKey(number.value()).tenantId(authority.tenantId())
                .correlateAllWithResult());
    }
}
