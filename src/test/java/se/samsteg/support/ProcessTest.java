package se.samsteg.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on a database of its own, one cached context; jobs run when the driver says so, on Monday 2 March 2026. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "spring.main.allow-bean-definition-overriding=false")
@ActiveProfiles({"demo", "test"})
@ExtendWith(EngineTime.class)
public @interface ProcessTest {
}
