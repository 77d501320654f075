package se.samsteg.placement;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Where placements meet the engine: an application starts one, a freed seat lets one go on. */
@Component
class PlacementProcess implements SeatCall {
    private final RuntimeService runtime;

    PlacementProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Sends in the start form, so that an application from outside is checked as one from Tasklist is.
     *
     * @throws RuntimeException with a {@link se.samsteg.shared.Refusal} in it, when a field is at fault
     */
    CaseNumber start(Map<String, Object> fields) {
        return new CaseNumber(runtime.startProcessInstanceByKey("placement", fields).getBusinessKey());
    }

    /** A case whose place in the queue is being reviewed at the moment is called as well; nobody waiting is no fault. */
    @Override
    public void seatFreed(CaseNumber number) {
        runtime.createMessageCorrelation("seatFreed").tenantId(Authority.SCHOOLS.tenantId())
                .processInstanceBusinessKey(number.value()).correlateAllWithResult();
    }
}
