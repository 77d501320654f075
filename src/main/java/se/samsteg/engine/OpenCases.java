package se.samsteg.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samsteg.casefile.BesideTheCase;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * A case is open in an authority as long as a process of it runs there: no step has to know which one is the last.
 * Looks when the transaction is about to commit, since one process may end by beginning another.
 */
@Component
class OpenCases {
    private final CaseFiles cases;
    private final JdbcClient jdbc;

    OpenCases(@Lazy CaseFiles cases, @Lazy JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    void see(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process && process.getTenantId() != null
                && process.getSuperProcessInstanceId() == null && !BesideTheCase.PROCESSES.contains(process.getProcessDefinitionKey())
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
                look().started.add(process.getProcessInstanceId());
            } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END) && CaseNumber.isValid(process.getBusinessKey())) {
                look().ended.add(new Part(process.getBusinessKey(), process.getTenantId()));
            }
        }
    }

    private Look look() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Look.class::isInstance).map(Look.class::cast).findFirst().orElseGet(() -> {
                    var look = new Look();
                    TransactionSynchronizationManager.registerSynchronization(look);
                    return look;
                });
    }

    private record Part(String caseNumber, String tenant) {
        CaseNumber number() {
            return new CaseNumber(caseNumber);
        }
    }

    private final class Look implements TransactionSynchronization {
        private final Set<String> started = new LinkedHashSet<>();
        private final Set<Part> ended = new LinkedHashSet<>();

        /** Before those who want to know which authorities have a part in the case. */
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            started.stream().flatMap(instance -> part(instance).stream())
                    .filter(part -> cases.find(part.number()).isPresent())
                    .forEach(part -> cases.join(part.number(), new Authority(part.tenant())));
            ended.stream().filter(part -> !running(part))
                    .forEach(part -> cases.close(part.number(), new Authority(part.tenant())));
        }

        private Optional<Part> part(String instance) {
            return jdbc.sql("select BUSINESS_KEY_, TENANT_ID_ from ACT_RU_EXECUTION where ID_ = ? and BUSINESS_KEY_ is not null")
                    .param(instance).query((row, index) -> new Part(row.getString(1), row.getString(2))).optional()
                    .filter(part -> CaseNumber.isValid(part.caseNumber()));
        }

        private boolean running(Part part) {
            return jdbc.sql("""
                    select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
                    where e.BUSINESS_KEY_ = :number and e.TENANT_ID_ = :tenant and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and d.KEY_ not in (:beside)""")
                    .param("number", part.caseNumber()).param("tenant", part.tenant()).param("beside", BesideTheCase.PROCESSES).query(Integer.class).single() > 0;
        }
    }
}
