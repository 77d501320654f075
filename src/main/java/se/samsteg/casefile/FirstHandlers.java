package se.samsteg.casefile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Law;

/** Whoever begins a protected case in an authority is its first handler there; where nobody did, the supervisor is asked. */
@Component
public class FirstHandlers {
    private final NeedToKnow needToKnow;
    private final Timeline timeline;
    private final Actor actor;
    private final ApplicationEventPublisher events;

    FirstHandlers(NeedToKnow needToKnow, Timeline timeline, Actor actor, ApplicationEventPublisher events) {
        this.needToKnow = needToKnow;
        this.timeline = timeline;
        this.actor = actor;
        this.events = events;
    }

    /** Nobody is left who was named: somebody is asked for, and who acts is not named for having acted. */
    public void ask(CaseNumber number, Authority authority) {
        if (needToKnow.isProtected(number) && needToKnow.handlers(number, authority).isEmpty()) {
            events.publishEvent(new HandlersWanted(number, authority));
        }
    }

    /** Sees to it that a protected case has a handler in the authority, or that one is asked for. */
    public void find(CaseNumber number, Authority authority) {
        if (!needToKnow.isProtected(number) || !needToKnow.handlers(number, authority).isEmpty()) {
            return;
        }
        var person = actor.person().filter(id -> actor.authorities().contains(authority) && !needToKnow.isShutOut(number, id));
        if (person.isPresent()) {
            needToKnow.name(number, authority, person.get(), person.get());
            timeline.record(number, authority, new Entry(Entry.Kind.FACT,
                    "Skyddade personuppgifter: den som började ärendet är dess första utsedda handläggare.", person.get(), Law.POPULATION_REGISTER));
        } else {
            events.publishEvent(new HandlersWanted(number, authority));
        }
    }
}
