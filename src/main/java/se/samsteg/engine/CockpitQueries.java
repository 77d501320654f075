package se.samsteg.engine;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.db.QuerySessionFactory;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Cockpit reads lists, counts and statistics past the engine's own queries, by statements and sessions of its own. They
 * are narrowed as the engine's are, before the web server listens.
 */
@Component
class CockpitQueries implements SmartLifecycle {
    private final ProcessEngine engine;
    private boolean running;

    CockpitQueries(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        running = true;
        if (Cockpit.getRuntimeDelegate() != null) {
            var sessions = (QuerySessionFactory) new DirectFieldAccessor(Cockpit.getCommandExecutor(engine.getName())).getPropertyValue("sessionFactory");
            sessions.getSqlSessionFactory().getConfiguration()
                    .addInterceptor(HiddenInstances.ofCockpit(engine.getIdentityService()::getCurrentAuthentication));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
