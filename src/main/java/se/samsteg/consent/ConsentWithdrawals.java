package se.samsteg.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.CaseVariables;

/** A consent taken back works at once (rule 9): nothing more is disclosed on it, what was disclosed stays on record. */
@Service
@Transactional
class ConsentWithdrawals {
    private final Consents consents;
    private final Deliveries deliveries;
    private final DisclosureLog disclosures;
    private final DisclosureGate gate;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Actor actor;

    ConsentWithdrawals(Consents consents, Deliveries deliveries, DisclosureLog disclosures, DisclosureGate gate,
                       CaseFiles cases, Timeline timeline, Actor actor) {
        this.consents = consents;
        this.deliveries = deliveries;
        this.disclosures = disclosures;
        this.gate = gate;
        this.cases = cases;
        this.timeline = timeline;
        this.actor = actor;
    }

    /**
     * Whether the giver has nothing to take back: neither a consent nor an open question. Says no of a case that is not
     * the caller's, so that nobody learns of others' cases.
     */
    boolean hasNothing(CaseNumber number, String giver) {
        return actor.authorities().stream().anyMatch(own -> cases.isKnownTo(number, own)) && standing(number, giver).isEmpty();
    }

    /** The consent's case and giver, if the case is known to the authority. */
    Optional<ConsentRound> find(long consent, Authority caller) {
        return consents.roundOf(consent).filter(round -> cases.isKnownTo(round.caseNumber(), caller));
    }

    /** Shuts the gate for whatever the giver had consented to, and stops what is on its way on it. */
    void withdraw(CaseScope scope, LocalDate on, String note) {
        standing(scope.caseNumber(), scope.about()).forEach(consent -> consents.end(consent,
                consent.isOpen() ? ConsentState.CANCELLED : ConsentState.WITHDRAWN,
                new Consents.Withdrawal(scope.rootInstance(), on, actor.id(), note)));
        timeline.record(scope.caseNumber(), scope.authority(), new Entry(Entry.Kind.FACT,
                Giver.title(scope.about()) + " har återkallat sitt samtycke.", "OSL 12:2", actor.person().orElse(Entry.AUTOMATIC)));
        deliveries.checkPending(scope.caseNumber());
    }

    /** Tells everyone who got something on these consents, those who asked for them, and the own authority's plan. */
    void inform(CaseScope scope, LocalDate on) {
        var rounds = consents.roundsOf(scope.rootInstance());
        var recipients = new TreeSet<>(List.of(scope.authority().tenantId()));
        disclosures.receiversOn(rounds.stream().map(ConsentRound::id).toList()).forEach(receiver -> recipients.add(receiver.tenantId()));
        rounds.forEach(round -> recipients.add(round.asker().tenantId()));
        recipients.forEach(recipient -> gate.send(Message.named(MessageName.CONSENT_WITHDRAWN).from(scope)
                .to(new Authority(recipient)).purpose(Purpose.WITHDRAWAL)
                .value(Category.CASE_STATUS, ConsentVariables.WITHDRAWN_ON, on)
                .value(Category.CASE_STATUS, CaseVariables.GIVER, scope.about()).build()));
    }

    private List<Consent> standing(CaseNumber number, String giver) {
        var standing = new ArrayList<Consent>();
        consents.of(number).forEach(round -> round.consents().stream()
                .filter(consent -> consent.giver().equals(giver) && (consent.isOpen() || consent.state().given()))
                .forEach(standing::add));
        return standing;
    }
}
