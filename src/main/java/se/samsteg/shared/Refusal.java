package se.samsteg.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was asked breaks a rule: nothing was changed. Answered as HTTP 400, or as the same text in Tasklist. */
public class Refusal extends RuntimeException {
    private final transient List<Fault> faults;

    public Refusal(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + ": " + fault.message()).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    public Refusal(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    /** The refusal behind a fault that frameworks have wrapped. */
    public static Optional<Refusal> in(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** The same with the source of each rule in its sentence. */
    public Refusal citing(Function<Law, String> citation) {
        return new Refusal(faults.stream().map(fault -> fault.citing(citation)).toList());
    }

    public List<Fault> faults() {
        return faults;
    }
}
