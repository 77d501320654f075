package se.samsteg.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.ViolenceSuspected;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.shared.Actor;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/**
 * From the moment that violence or abuse is suspected nobody of the family is asked, and nothing passes on their
 * consent from social services to the school or for a plan. Each authority looks at its own part; none tells another.
 */
@Component
class ViolenceInCase {
    private final Consents consents;
    private final ConsentProcess questions;
    private final ConsentNews news;
    private final Deliveries deliveries;
    private final Actor actor;
    private final Clock clock;

    ViolenceInCase(Consents consents, ConsentProcess questions, ConsentNews news, Deliveries deliveries, Actor actor, Clock clock) {
        this.consents = consents;
        this.questions = questions;
        this.news = news;
        this.deliveries = deliveries;
        this.actor = actor;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void suspected(ViolenceSuspected suspected) {
        var rounds = consents.of(suspected.number());
        if (rounds.isEmpty()) {
            return;
        }
        deliveries.checkPending(suspected.number());
        actor.authorities().stream().filter(own -> rounds.stream().anyMatch(round -> round.asker().equals(own))).forEach(own -> {
            var here = new CaseScope(suspected.number(), own, "", "");
            callOff(suspected.number(), here);
            questions.cancelQuestions(here, Optional.empty());
        });
        news.lookAgain(suspected.number(), rounds, Set.of());
    }

    private void callOff(CaseNumber number, CaseScope here) {
        var today = LocalDate.now(clock.withZone(IsoTime.ZONE));
        consents.of(number).stream().filter(round -> round.asker().equals(here.authority())).flatMap(round -> round.consents().stream())
                .filter(Consent::isOpen).forEach(question -> consents.end(question, ConsentState.CANCELLED,
                        new Consents.Withdrawal(null, today, actor.id(), null)));
    }
}
