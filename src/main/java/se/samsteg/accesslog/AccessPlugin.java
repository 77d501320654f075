package se.samsteg.accesslog;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the log in front of the engine. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin implements Ordered {
    private final Readers readers;
    private final ObjectProvider<AccessLog> log;
    private final ObjectProvider<Touched> touched;
    private final ObjectProvider<TransactionTemplate> transaction;

    AccessPlugin(Readers readers, ObjectProvider<AccessLog> log, ObjectProvider<Touched> touched, ObjectProvider<TransactionTemplate> transaction) {
        this.readers = readers;
        this.log = log;
        this.touched = touched;
        this.transaction = transaction;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var access = new EngineAccess(() -> readers.inEngine(engine), log::getObject, touched::getObject, transaction::getObject);
        engine.setCustomPreCommandInterceptorsTxRequired(first(access, engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static List<CommandInterceptor> first(CommandInterceptor one, List<CommandInterceptor> others) {
        var all = new ArrayList<CommandInterceptor>(List.of(one));
        all.addAll(others == null ? List.of() : others);
        return all;
    }

    /** Behind the other plugins, so that nobody's interceptor comes before it. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
