package se.samsteg.security;

import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;

/** The engine's REST with our answers to refusals in place of its three general ones. */
class EngineRest extends CamundaJerseyResourceConfig {
    private static final Set<Class<?>> REPLACED =
            Set.of(RestExceptionHandler.class, ProcessEngineExceptionHandler.class, ExceptionHandler.class);

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        CamundaRestResources.getConfigurationClasses().stream().filter(type -> !REPLACED.contains(type)).forEach(this::register);
        register(JacksonFeature.class);
        register(EngineFaults.class);
    }
}
