package se.samsteg.security;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.Refusal;

/** Finds the reason under the engine's and the web's wrappings. */
public final class Causes {
    /** The engine's code for "belongs to no authenticated tenant". */
    private static final String FOREIGN_TENANT = "ENGINE-13034";
    /** The engine's words for an id that nothing has: it must not sound otherwise than an id that is somebody else's. */
    private static final Pattern IS_NOT_THERE = Pattern.compile("(Cannot find|no deployed|task) .*: \\w+ is null$");

    private Causes() {
    }

    /** The sentences of a rule that was broken. */
    static Optional<String> refusal(Throwable thrown) {
        return find(thrown, Refusal.class).map(Throwable::getMessage)
                .or(() -> find(thrown, FormFieldValidationException.class).map(Throwable::getMessage));
    }

    static boolean isSomebodyElses(Throwable thrown) {
        return find(thrown, NotFound.class).isPresent()
                || chain(thrown).filter(ProcessEngineException.class::isInstance).map(cause -> Objects.toString(cause.getMessage(), ""))
                        .anyMatch(told -> told.contains(FOREIGN_TENANT) || IS_NOT_THERE.matcher(told).find())
                || chain(thrown).anyMatch(Causes::isOfAnUnknownTask);
    }

    /** A call that somebody was refused, and not one that failed. */
    public static boolean isRefused(Throwable thrown) {
        return chain(thrown).anyMatch(cause -> cause instanceof AuthorizationException || Objects.toString(cause.getMessage(), "").contains(FOREIGN_TENANT));
    }

    /** The engine asks whether a task may be read before it asks whether there is one. */
    private static boolean isOfAnUnknownTask(Throwable cause) {
        return cause instanceof NullPointerException && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().equals(AuthorizationCommandChecker.class.getName());
    }

    /** The engine's own no, said in the general type that it uses for its failures too; those have a cause. */
    static boolean isEnginesNo(Throwable thrown) {
        var last = chain(thrown).reduce(thrown, (cause, next) -> next);
        return last.getClass() == ProcessEngineException.class;
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
