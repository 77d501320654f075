package se.samsteg.engine.closed;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps models to what models are for. The engine by itself lets a model, and whoever may send it an expression, run any
 * Java and reach any bean.
 */
@Component
public class ClosedModels {
    private final ListableBeanFactory beans;

    ClosedModels(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Before the engine is built: expressions see only what is open to them, there are no scripts, and a model that asks for more is not deployed. */
    public void close(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new NarrowExpressions(new BeansForModels(beans)));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setBpmnParseFactory(CheckedModel::new);
        engine.setCustomPreDeployers(List.of(new NoCaseModels()));
    }

    /** One of its own for each chain of commands: an interceptor knows only one next. */
    public CommandInterceptor interceptor() {
        return new PlainQueries();
    }
}
