package se.samsteg.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed name of a process variable. Only text, flag, number, date and choice exist: no Java object and no free text
 * ever enters the engine. Dates are kept as ISO strings ({@code 2026-03-20}), choices in lower camel case.
 */
public final class ProcessVariable<T> {
    private final String name;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private ProcessVariable(String name, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.write = write;
        this.read = read;
    }

    /** A reference or a code of at most 200 characters, never what a person wrote. */
    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, value -> value, Object::toString);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, value -> value, value -> ((Number) value).intValue());
    }

    public static ProcessVariable<Long> reference(String name) {
        return new ProcessVariable<>(name, value -> value, value -> ((Number) value).longValue());
    }

    /** A date without time, Europe/Stockholm. */
    public static ProcessVariable<LocalDate> date(String name) {
        return new ProcessVariable<>(name, LocalDate::toString, value -> LocalDate.parse(value.toString().substring(0, 10)));
    }

    /** A date and time on the clock of Europe/Stockholm. */
    public static ProcessVariable<LocalDateTime> dateTime(String name) {
        return new ProcessVariable<>(name, LocalDateTime::toString, value -> IsoTime.dateTime(value.toString()));
    }

    public static <E extends Enum<E>> ProcessVariable<E> choice(String name, Class<E> type) {
        return new ProcessVariable<>(name, LowerCamel::of, value -> LowerCamel.parse(type, value.toString())
                .orElseThrow(() -> new IllegalStateException(value + " is no " + type.getSimpleName())));
    }

    public String name() {
        return name;
    }

    /** @throws IllegalStateException when the variable is not there: the model is wrong */
    public T of(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("The variable " + name + " is missing"));
    }

    public Optional<T> find(VariableScope scope) {
        var value = scope.getVariable(name);
        Trace.read(name, value);
        return Optional.ofNullable(value).map(read);
    }

    /** Only what that very scope has: what a message brought, not what an earlier one left in the instance. */
    public Optional<T> findLocal(VariableScope scope) {
        var value = scope.getVariableLocal(name);
        Trace.read(name, value);
        return Optional.ofNullable(value).map(read);
    }

    public void set(VariableScope scope, T value) {
        var written = value == null ? null : write.apply(value);
        Trace.set(name, written);
        scope.setVariable(name, written);
    }

    /** The value as the engine keeps it. */
    public Object encode(T value) {
        return write.apply(value);
    }
}
