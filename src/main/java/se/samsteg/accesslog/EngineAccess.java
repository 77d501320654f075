package se.samsteg.accesslog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.accesslog.Touched.Place;
import se.samsteg.security.Causes;

/**
 * Sees every call that a person makes on the engine, by whichever door it came: its REST, the webapps, our pages, Java.
 * What was asked is logged by what was handed out; a call that was refused, or found nothing since the case is closed to the
 * person, is logged as an attempt. It stands first of all interceptors and passes the command on as it is, since those
 * behind it know commands by their class.
 */
final class EngineAccess extends CommandInterceptor {
    private final Supplier<Reader> reader;
    private final Supplier<AccessLog> log;
    private final Supplier<Touched> touched;
    private final Supplier<TransactionTemplate> transaction;

    EngineAccess(Supplier<Reader> reader, Supplier<AccessLog> log, Supplier<Touched> touched, Supplier<TransactionTemplate> transaction) {
        this.reader = reader;
        this.log = log;
        this.touched = touched;
        this.transaction = transaction;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var person = Context.getCommandContext() == null ? reader.get() : null;
        if (person == null) {
            return next.execute(command);
        }
        try {
            return CommandIds.reads(command) ? read(command, person) : write(command, person);
        } catch (RuntimeException fault) {
            if (Causes.isRefused(fault)) {
                touched.get().of(CommandIds.of(command)).forEach(place -> log.get().refused(person, place, command.getClass().getSimpleName()));
            }
            throw fault;
        }
    }

    private <T> T read(Command<T> command, Reader person) {
        var answer = next.execute(command);
        if (answer == null || answer instanceof Collection<?> none && none.isEmpty()) {
            touched.get().of(CommandIds.of(command)).stream().filter(place -> !log.get().isOpen(person, place))
                    .forEach(place -> log.get().refused(person, place, command.getClass().getSimpleName()));
        } else {
            note(person, Deed.READ, command, answer);
        }
        return answer;
    }

    private <T> T write(Command<T> command, Reader person) {
        return transaction.get().execute(status -> {
            var answer = next.execute(command);
            note(person, Deed.WRITE, command, answer);
            return answer;
        });
    }

    private void note(Reader person, Deed deed, Command<?> command, Object answer) {
        var what = command.getClass().getSimpleName();
        var places = CommandIds.isQuery(command) ? new LinkedHashSet<Place>() : touched.get().of(CommandIds.of(command));
        var given = CommandIds.instancesIn(answer);
        if (places.isEmpty() && given.size() > 1 && !holdsValues(answer)) {
            log.get().noteList(person, what, ((Collection<?>) answer).size());
            return;
        }
        if (places.isEmpty()) {
            places.addAll(touched.get().instances(given));
        }
        oneForEachCase(places).forEach(place -> log.get().note(person, deed, place, what));
    }

    /** Of a task and its instance the task is kept: it says why. */
    private static Collection<Place> oneForEachCase(Set<Place> places) {
        return places.stream().filter(place -> place.task() != null || places.stream()
                .noneMatch(other -> other.task() != null && other.caseNumber().equals(place.caseNumber()))).toList();
    }

    private static boolean holdsValues(Object answer) {
        return answer instanceof List<?> list && list.stream().anyMatch(row ->
                row instanceof VariableInstance || row instanceof HistoricVariableInstance || row instanceof HistoricDetail);
    }
}
