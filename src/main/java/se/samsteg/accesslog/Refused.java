package se.samsteg.accesslog;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;

/** Tells a call that was refused from one that failed. */
final class Refused {
    /** The engine's code for "belongs to no authenticated tenant". */
    private static final String FOREIGN_TENANT = "ENGINE-13034";

    private Refused() {
    }

    static boolean is(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20).anyMatch(cause ->
                cause instanceof AuthorizationException || Objects.toString(cause.getMessage(), "").contains(FOREIGN_TENANT));
    }
}
