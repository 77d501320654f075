package se.samsteg.sip;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentQuestions;
import se.samsteg.disclosure.Deliveries;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Law;
import se.samsteg.shared.Refusal;

/** Ends plans, and tells those who take part, without any content; whoever is still asked for consent need not answer. */
@Service
@Transactional
class SipEnds {
    /** What a plan that has ended demands nobody to do any more. */
    private static final List<String> LIMITS = List.of(SipMeetings.LIMIT, SipPlans.LIMIT);
    private final Sips sips;
    private final SipParties parties;
    private final CaseDeadlines deadlines;
    private final SipClock clock;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final ConsentQuestions questions;
    private final Deliveries deliveries;

    SipEnds(Sips sips, SipParties parties, Timeline timeline, DisclosureGate gate, ConsentQuestions questions, Deliveries deliveries,
            CaseDeadlines deadlines, SipClock clock) {
        this.parties = parties;
        this.deadlines = deadlines;
        this.clock = clock;
        this.questions = questions;
        this.deliveries = deliveries;
        this.sips = sips;
        this.timeline = timeline;
        this.gate = gate;
    }

    void end(CaseScope scope, SipOutcome outcome) {
        sips.of(scope).ifPresent(sip -> {
            sips.close(sip, outcome);
            deliveries.takeBack(scope.caseNumber(), scope.authority(), Set.of(MessageName.SIP_CALLED, MessageName.PLAN_ESTABLISHED));
            parties.authorities(sip).stream().filter(authority -> deliveries.hasReached(scope.caseNumber(), scope.authority(), authority,
                    MessageName.SIP_CALLED, sip.openedOn())).forEach(authority -> gate.send(Message.named(MessageName.SIP_ENDED).from(scope)
                    .to(authority).purpose(Purpose.ENDING).about(Category.CASE_STATUS).build()));
        });
        questions.notNeeded(scope, Purpose.SIP);
        LIMITS.forEach(limit -> deadlines.meet(scope.caseNumber(), scope.authority(), limit, clock.today()));
        timeline.record(scope.caseNumber(), scope.authority(), outcome.entry());
    }

    /** @throws Refusal when the authority has no plan running in the case */
    void requireRunning(CaseScope scope) {
        if (sips.running(scope.caseNumber(), scope.authority()).isEmpty()) {
            throw new Refusal(List.of(new Fault("caseNumber", "Ingen SIP pågår hos er i det ärendet.", Law.SIP)));
        }
    }
}
