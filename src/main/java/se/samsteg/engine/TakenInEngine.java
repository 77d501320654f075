package se.samsteg.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.TakenTasks;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** Works on the engine's own entities, in the transaction of who asks: a supervisor may move tasks that he or she may not do. */
@Component
class TakenInEngine implements TakenTasks {
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Candidates candidates;

    TakenInEngine(@Lazy ProcessEngine engine, @Lazy JdbcClient jdbc, Candidates candidates) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    private record Taken(String id, CaseNumber number, Authority authority) {
    }

    @Override
    public List<Moved> handOver(Collection<Authority> authorities, String from, Optional<String> to) {
        var taken = jdbc.sql("""
                select t.ID_, e.BUSINESS_KEY_, e.TENANT_ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where t.ASSIGNEE_ = :from and e.TENANT_ID_ in (:tenants) and e.BUSINESS_KEY_ is not null order by t.CREATE_TIME_, t.ID_""")
                .param("from", from).param("tenants", authorities.stream().map(Authority::tenantId).toList())
                .query((row, index) -> new Taken(row.getString(1), new CaseNumber(row.getString(2)), new Authority(row.getString(3)))).list();
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> taken.stream().map(task -> move(task, to, context)).toList());
    }

    private Moved move(Taken taken, Optional<String> to, CommandContext context) {
        var task = context.getTaskManager().findTaskById(taken.id());
        var heir = to.filter(person -> candidates.mayDo(task, taken.number(), person));
        task.setAssignee(heir.orElse(null));
        return new Moved(taken.number(), taken.authority(), WorkInCases.oneLine(task.getName()), heir.isPresent());
    }
}
