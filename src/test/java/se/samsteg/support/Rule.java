package se.samsteg.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of the engine's numbered rules (placement 1–4, consent 5–11, reception 12–18, investigation 19–27, SIP 28–31, plan 32–33) a test holds. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {
    int[] value();
}
