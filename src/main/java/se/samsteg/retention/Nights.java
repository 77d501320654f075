package se.samsteg.retention;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets what is scheduled run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Nights {
}
