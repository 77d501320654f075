package se.samsteg.security;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;

/** Finds the reason under the engine's and the web's wrappings. */
final class Causes {
    /** The engine's code for "belongs to no authenticated tenant". */
    private static final String FOREIGN_TENANT = "ENGINE-13034";

    private Causes() {
    }

    /** The sentences of a rule that was broken. */
    static Optional<String> refusal(Throwable thrown) {
        return find(thrown, Refusal.class).map(Throwable::getMessage)
                .or(() -> find(thrown, FormFieldValidationException.class).map(Throwable::getMessage));
    }

    static boolean isSomebodyElses(Throwable thrown) {
        return find(thrown, NotFound.class).isPresent()
                || chain(thrown).anyMatch(cause -> cause instanceof ProcessEngineException
                        && Objects.toString(cause.getMessage(), "").contains(FOREIGN_TENANT));
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
