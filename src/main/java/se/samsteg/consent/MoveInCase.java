package se.samsteg.consent;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.DistrictChanged;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.IsoTime;

/**
 * A question about a district that the pupil has moved from is called off: the school asks anew about the other one. What is asked for a
 * family's wish for a SIP is answered all the same, and where the wish goes then is tried anew.
 */
@Component
class MoveInCase {
    private final Consents consents;
    private final Actor actor;
    private final Clock clock;

    MoveInCase(Consents consents, Actor actor, Clock clock) {
        this.consents = consents;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void moved(DistrictChanged changed) {
        var today = IsoTime.today(clock);
        consents.of(changed.number()).stream().filter(round -> round.asker().equals(Authority.SCHOOLS) && round.outcome() == null
                        && !round.purpose().isOnlyFor(Purpose.SIP))
                .flatMap(round -> round.consents().stream()).filter(Consent::isOpen)
                .forEach(question -> consents.end(question, ConsentState.CANCELLED, new Consents.Withdrawal(null, today, actor.id(), null)));
    }
}
