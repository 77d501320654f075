package se.samsteg.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By which limits of the decision {@code time-limits} a due date or timer is reckoned; one without it goes by a day that somebody set. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByLimit {
    String[] value();
}
