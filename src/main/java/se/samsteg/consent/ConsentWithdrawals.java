package se.samsteg.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;

/** A consent taken back works at once (rule 9): nothing more is disclosed on it, what was disclosed stays on record. */
@Service
@Transactional
class ConsentWithdrawals {
    static final String NOTHING = "Det finns inget samtycke att återkalla från den personen i ärendet.";
    private final Consents consents;
    private final Deliveries deliveries;
    private final ConsentNews news;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Actor actor;

    ConsentWithdrawals(Consents consents, Deliveries deliveries, ConsentNews news, CaseFiles cases, Timeline timeline, Actor actor) {
        this.consents = consents;
        this.deliveries = deliveries;
        this.news = news;
        this.cases = cases;
        this.timeline = timeline;
        this.actor = actor;
    }

    /**
     * Whether the giver has nothing to take back: neither a consent nor an open question. Says no of a case that is not
     * the caller's, so that nobody learns of others' cases.
     */
    boolean hasNothing(CaseNumber number, String giver, Optional<ConsentPurpose> purpose) {
        return actor.authorities().stream().anyMatch(own -> cases.isKnownTo(number, own)) && standing(number, giver, purpose).isEmpty();
    }

    /** The consent's case and giver, if the case is known to the authority. */
    Optional<ConsentRound> find(long consent, Authority caller) {
        return consents.roundOf(consent).filter(round -> cases.isKnownTo(round.caseNumber(), caller));
    }

    /**
     * Shuts the gate for whatever the giver had consented to, and stops what is on its way on it.
     *
     * @param purpose only what was given for it; empty: everything
     * @throws Refusal when there is nothing: of two who take back the same consent at once the second has nothing to take back
     */
    void withdraw(CaseScope scope, Optional<ConsentPurpose> purpose, LocalDate on, String note) {
        cases.hold(scope.caseNumber());
        var standing = standing(scope.caseNumber(), scope.about(), purpose);
        if (standing.isEmpty()) {
            throw new Refusal("giver", NOTHING);
        }
        standing.forEach(consent -> consents.end(consent,
                consent.isOpen() ? ConsentState.CANCELLED : ConsentState.WITHDRAWN,
                new Consents.Withdrawal(scope.rootInstance(), on, actor.id(), note)));
        timeline.record(scope.caseNumber(), scope.authority(), new Entry(Entry.Kind.FACT,
                Giver.title(scope.about()) + " har återkallat sitt samtycke.", actor.person().orElse(Entry.AUTOMATIC), Law.CONSENT));
        deliveries.checkPending(scope.caseNumber());
    }

    /** Tells everyone who got something on these consents, those who asked for them, and the own authority's plan. */
    void inform(CaseScope scope, LocalDate on) {
        news.tell(scope, consents.roundsOf(scope.rootInstance()), ConsentEnding.WITHDRAWN, on);
    }

    private List<Consent> standing(CaseNumber number, String giver, Optional<ConsentPurpose> purpose) {
        return consents.of(number).stream().filter(round -> purpose.map(round.purpose()::equals).orElse(true))
                .flatMap(round -> round.consents().stream()).filter(consent -> consent.giver().equals(giver) && standing(consent)).toList();
    }

    /** Who was kept from taking part, and is back, may say no to what the other guardian decided alone. */
    private static boolean standing(Consent consent) {
        return consent.isOpen() || consent.state().given() || consent.leftToTheOther();
    }
}
