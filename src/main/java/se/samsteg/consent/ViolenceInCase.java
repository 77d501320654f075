package se.samsteg.consent;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.ViolenceSuspected;
import se.samsteg.disclosure.Deliveries;

/**
 * From the moment that violence or abuse is suspected nobody of the family is asked, and nothing passes on their
 * consent from social services to the school or for a plan. Each authority looks at its own part; the others are told,
 * through the gate, to stop asking, and never why.
 */
@Component
class ViolenceInCase {
    private final Consents consents;
    private final ConsentProcess questions;
    private final ConsentNews news;
    private final Deliveries deliveries;

    ViolenceInCase(Consents consents, ConsentProcess questions, ConsentNews news, Deliveries deliveries) {
        this.consents = consents;
        this.questions = questions;
        this.news = news;
        this.deliveries = deliveries;
    }

    @EventListener
    @Transactional
    public void suspected(ViolenceSuspected suspected) {
        var rounds = consents.of(suspected.number());
        if (rounds.isEmpty()) {
            return;
        }
        deliveries.checkPending(suspected.number());
        questions.callOff(suspected.number(), suspected.by());
        rounds.stream().filter(round -> round.outcome() == null).map(ConsentRound::asker).filter(asker -> !asker.equals(suspected.by()))
                .distinct().forEach(asker -> news.callOff(suspected.number(), suspected.by(), asker));
        news.lookAgain(suspected.number(), rounds, Set.of());
    }
}
