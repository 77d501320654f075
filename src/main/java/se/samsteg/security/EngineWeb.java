package se.samsteg.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's own web parts, joined to our login and our refusals. */
@Configuration
class EngineWeb {

    @Bean
    FilterRegistrationBean<WebappLogin> loginForWebapps(ProcessEngine engine) {
        var filter = new FilterRegistrationBean<>(new WebappLogin(engine));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    /** Before everything that can refuse, so that all refusals look alike. */
    @Bean
    FilterRegistrationBean<EngineAnswers> answersOfTheEngine() {
        var filter = new FilterRegistrationBean<>(new EngineAnswers());
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        filter.setOrder(-200);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimits> limitsOfBodies(RequestLimits limits) {
        var filter = new FilterRegistrationBean<>(new BodyLimits(limits));
        filter.setOrder(-199);
        return filter;
    }

    @Bean
    CamundaJerseyResourceConfig engineRest() {
        return new EngineRest();
    }
}
