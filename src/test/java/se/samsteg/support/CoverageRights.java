package se.samsteg.support;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * The listener that measures coverage asks for the definition of whatever runs, as the user who works: it may, also
 * where that user has no right to the process that is called.
 */
@Component
class CoverageRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(with(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> list) {
        var all = list == null ? new ArrayList<CommandInterceptor>() : new ArrayList<>(list);
        all.add(new Within());
        return all;
    }

    private static final class Within extends CommandInterceptor {
        @Override
        public <T> T execute(Command<T> command) {
            var context = Context.getCommandContext();
            return context != null && context.isAuthorizationCheckEnabled() && isMeasuring()
                    ? context.runWithoutAuthorization(() -> next.execute(command)) : next.execute(command);
        }

        private static boolean isMeasuring() {
            return StackWalker.getInstance().walk(frames -> frames.limit(30)
                    .anyMatch(frame -> frame.getClassName().startsWith("org.camunda.community.process_test_coverage")));
        }
    }
}
