package se.samsteg.staffing;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseTasks;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.NeedToKnow.Named;
import se.samsteg.casefile.TakenTasks;
import se.samsteg.casefile.TakenTasks.Moved;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.Caller;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Roles;

/**
 * Hands over everything that a person has taken, at once: to a colleague where he or she may do the task, else back to those
 * who may. A supervisor decides it, inside his or her own authorities, also in cases that are closed to the supervisor.
 */
@Service
@Transactional
class Reassignments {
    private static final int LONGEST_REASON = 500;

    private final Staff staff;
    private final TakenTasks taken;
    private final CaseTasks tasks;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final NeedToKnow needToKnow;
    private final HandOvers handOvers;
    private final Timeline timeline;

    Reassignments(Staff staff, TakenTasks taken, CaseTasks tasks, CaseFiles cases, PupilRegistry pupils, NeedToKnow needToKnow, HandOvers handOvers, Timeline timeline) {
        this.staff = staff;
        this.taken = taken;
        this.tasks = tasks;
        this.cases = cases;
        this.pupils = pupils;
        this.needToKnow = needToKnow;
        this.handOvers = handOvers;
        this.timeline = timeline;
    }

    /**
     * @param to     who gets what he or she may do; empty = everything goes back to those who may
     * @param leaves the person works here no more: no protected case has him or her as a named handler from now on
     */
    record Order(String from, Optional<String> to, String reason, boolean leaves) {
    }

    /** @param given tasks that the colleague got, and @param returned those that went back to the ones who may do them */
    record Outcome(int given, int returned, int dismissed) {
    }

    List<Staff.Member> staff(Caller supervisor) {
        demandSupervisor(supervisor);
        return staff.of(supervisor.authorities());
    }

    /**
     * @throws AccessDeniedException when the caller is no supervisor
     * @throws Refusal when somebody is not of the supervisor's authorities, or the reason is missing
     */
    Outcome reassign(Caller supervisor, Order order) {
        demandSupervisor(supervisor);
        check(supervisor, order);
        var moved = taken.handOver(supervisor.authorities(), order.from(), order.to());
        moved.forEach(task -> timeline.record(task.caseNumber(), task.authority(),
                Entry.decision(sentence(task, order), supervisor.userId(), Law.SUPERVISOR_ROUTINE)));
        var dismissed = order.leaves() ? dismiss(supervisor, order.from()) : 0;
        var given = (int) moved.stream().filter(Moved::given).count();
        var outcome = new Outcome(given, moved.size() - given, dismissed);
        handOvers.record(supervisor.userId(), order, outcome);
        return outcome;
    }

    private int dismiss(Caller supervisor, String person) {
        var named = needToKnow.namedIn(person, supervisor.authorities());
        for (Named one : named) {
            needToKnow.dismiss(one.number(), one.authority(), person);
            timeline.record(one.number(), one.authority(), Entry.decision(person + " är inte längre utsedd handläggare.", supervisor.userId(), Law.POPULATION_REGISTER));
            tasks.follow(one.number(), pupils.get(cases.find(one.number()).orElseThrow().pupilId()).label());
        }
        return named.size();
    }

    private void check(Caller supervisor, Order order) {
        var here = staff.of(supervisor.authorities()).stream().map(Staff.Member::id).toList();
        refuseUnless(here.contains(order.from()), "from", "Personen finns inte hos er.");
        refuseUnless(order.to().map(here::contains).orElse(true), "to", "Den som ska ta över finns inte hos er.");
        refuseUnless(!order.to().equals(Optional.of(order.from())), "to", "Uppgifterna kan inte lämnas över till samma person.");
        refuseUnless(!order.reason().isBlank() && order.reason().length() <= LONGEST_REASON, "reason",
                "Skriv varför uppgifterna fördelas om, högst %d tecken.".formatted(LONGEST_REASON));
    }

    private static String sentence(Moved task, Order order) {
        return "Uppgiften " + task.name() + " är flyttad från " + order.from() + (task.given() ? " till " + order.to().orElseThrow()
                : " tillbaka till dem som får göra den") + ".";
    }

    private static void demandSupervisor(Caller caller) {
        if (!caller.isIn(Roles.SUPERVISORS)) {
            throw new AccessDeniedException("Only supervisors hand over work");
        }
    }

    private static void refuseUnless(boolean right, String field, String otherwise) {
        if (!right) {
            throw new Refusal(field, otherwise);
        }
    }
}
