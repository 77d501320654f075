package se.samsteg.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/**
 * A consent that has run out opens nothing from midnight, whether anybody has passed here or not: the gate looks at the
 * day. What is done here is the rest: what is on its way is stopped, plans without consent end, recipients are told.
 */
@Service
class ConsentExpiries {
    private final Consents consents;
    private final CaseFiles cases;
    private final ConsentNews news;
    private final Deliveries deliveries;
    private final Timeline timeline;
    private final Clock clock;

    ConsentExpiries(Consents consents, CaseFiles cases, ConsentNews news, Deliveries deliveries, Timeline timeline, Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.news = news;
        this.deliveries = deliveries;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Settles a round that has run out, once: the second call does nothing, on another node too.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node does so at this moment
     */
    @Transactional
    public void settle(long id) {
        cases.hold(consents.get(id).caseNumber());
        var round = consents.get(id);
        if (!round.hasExpired(today()) || !consents.expire(id, round.earliestEnd().orElseThrow())) {
            return;
        }
        deliveries.checkPending(round.caseNumber());
        if (renewed(round)) {
            return;
        }
        var last = round.earliestEnd().orElseThrow();
        var giver = round.consents().stream().filter(consent -> consent.hasExpired(today())).map(Consent::giver).findFirst().orElseThrow();
        var scope = new CaseScope(round.caseNumber(), round.asker(), "", giver);
        timeline.record(round.caseNumber(), round.asker(), Entry.fact("Samtycket gick ut " + Swedish.day(last) + ".", Law.CONSENT));
        news.tell(scope, List.of(round), ConsentEnding.EXPIRED, last);
    }

    /** Where a later consent for the same purpose holds, nothing has changed for those who work on it. */
    private boolean renewed(ConsentRound round) {
        return latest(round).filter(later -> later.id() != round.id() && later.holds(today())).isPresent();
    }

    private Optional<ConsentRound> latest(ConsentRound round) {
        return consents.concluded(round.caseNumber()).stream().filter(other -> other.purpose() == round.purpose()).findFirst();
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
