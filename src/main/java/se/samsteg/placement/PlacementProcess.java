package se.samsteg.placement;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.HouseItself;

/** Where placements meet the engine: an application starts one, a freed seat lets one go on, a move or a decision changes its way. */
@Component
class PlacementProcess implements SeatCall {
    private static final String STOPPED = "placementStopped";
    /** What the schools run themselves; in a plan (SIP) they answer the district that called them. */
    private static final Set<String> FOLLOW_THE_PUPIL = Set.of("placement", "concern-report");
    private final RuntimeService runtime;
    private final CaseTasks tasks;
    private final HouseItself house;

    PlacementProcess(@Lazy RuntimeService runtime, @Lazy CaseTasks tasks, HouseItself house) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.house = house;
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
        tell(number, "seatFreed");
    }

    /** Whether the pupil is placed, and no end of it is decided. */
    boolean isRunning(CaseNumber number) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(STOPPED).processInstanceBusinessKey(number.value())
                .tenantIdIn(Authority.SCHOOLS.tenantId()).count() > 0;
    }

    void stop(CaseNumber number) {
        tell(number, STOPPED);
    }

    /** The district follows in what runs; cooperation with the former one is broken off, and consent is asked for anew. */
    void moved(CaseNumber number, String district) {
        tasks.moved(number, Authority.SCHOOLS, FOLLOW_THE_PUPIL, district);
        tell(number, "districtChanged");
    }

    /** Whoever caused it needs no right to the case that is told: a freed seat calls a pupil whom nobody here knows. */
    private void tell(CaseNumber number, String message) {
        house.does(() -> runtime.createMessageCorrelation(message).tenantId(Authority.SCHOOLS.tenantId())
                .processInstanceBusinessKey(number.value()).correlateAllWithResult());
    }
}
