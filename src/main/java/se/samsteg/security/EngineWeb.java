package se.samsteg.security;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's own web parts, joined to our login and our refusals. */
@Configuration
class EngineWeb {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> loginForWebapps() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SameLogin.class.getName());
        filter.setOrder(201);
        return filter;
    }

    @Bean
    CamundaJerseyResourceConfig engineRest() {
        return new EngineRest();
    }
}
