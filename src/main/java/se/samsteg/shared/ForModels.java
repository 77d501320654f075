package se.samsteg.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that models may ask: {@code ${deadlines.assessApplication(execution)}}. Its public methods that take the
 * execution, and nothing else, are open to them. A bean without this mark, unless it is a delegate, is not there for a model.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForModels {
}
