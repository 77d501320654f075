package se.samsteg.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** The open tasks that people have taken for themselves. */
public interface TakenTasks {

    /**
     * Moves the tasks that a person has taken in the authorities: to another where he or she may do the task, else back to
     * all who may. Works in every case, also those that are closed to whoever asks.
     *
     * @param to who takes over; empty = nobody in particular
     */
    List<Moved> handOver(Collection<Authority> authorities, String from, Optional<String> to);

    /**
     * @param name  of the task, Swedish
     * @param given whether the other person got it
     */
    record Moved(CaseNumber caseNumber, Authority authority, String name, boolean given) {
    }
}
