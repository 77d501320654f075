package se.samsteg.breach;

import static se.samsteg.breach.BreachVariables.DEADLINE_ID;
import static se.samsteg.breach.BreachVariables.LAST_DAY;
import static se.samsteg.breach.BreachVariables.LIMIT_FROM;
import static se.samsteg.breach.BreachVariables.LIMIT_NAME;
import static se.samsteg.breach.BreachVariables.LIMIT_SOURCE;
import static se.samsteg.breach.BreachVariables.STATUTORY_DAY;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFile;
import se.samsteg.deadline.LimitNames;
import se.samsteg.deadline.WatchedDeadlines.Watched;
import se.samsteg.shared.CaseVariables;
import se.samsteg.shared.ProcessVariable;

/** Makes a passed limit a matter of the authority's supervisors. */
@Component
class BreachProcess {
    private static final String KEY = "breach";

    private final RuntimeService runtime;

    BreachProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    void begin(Watched passed, CaseFile file, String pupilLabel) {
        var values = new HashMap<String, Object>();
        put(values, CaseVariables.RECEIVER, passed.authority().tenantId());
        put(values, CaseVariables.CASE_NUMBER, passed.caseNumber().value());
        put(values, CaseVariables.PUPIL_ID, file.pupilId());
        put(values, CaseVariables.PUPIL_LABEL, pupilLabel);
        file.district().ifPresent(district -> put(values, CaseVariables.DISTRICT, district));
        put(values, DEADLINE_ID, passed.id());
        put(values, LIMIT_NAME, LimitNames.of(passed.deadline().limit()));
        put(values, LIMIT_SOURCE, passed.deadline().legalReference());
        put(values, LIMIT_FROM, passed.deadline().from());
        put(values, STATUTORY_DAY, passed.deadline().statutoryDay());
        put(values, LAST_DAY, passed.deadline().lastDay());
        runtime.createProcessInstanceByKey(KEY).processDefinitionWithoutTenantId().businessKey(passed.caseNumber().value())
                .setVariables(values).execute();
    }

    private static <T> void put(Map<String, Object> values, ProcessVariable<T> variable, T value) {
        values.put(variable.name(), variable.encode(value));
    }
}
