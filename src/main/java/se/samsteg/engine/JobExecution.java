package se.samsteg.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the job executor only when everything else is in place, so that a demo can move the clock undisturbed. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobExecution implements SmartLifecycle {
    private final ProcessEngine engine;

    JobExecution(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        executor().start();
    }

    @Override
    public void stop() {
        executor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor().isActive();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
