package se.samsteg.sip;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;
import se.samsteg.shared.Swedish;

/** Takes requests for a plan, whoever makes them (SoL 10:8). */
@Service
@Transactional
class SipRequests {
    private static final String HEALTH_NEEDS = "healthNeeds";
    private static final String SOCIAL_NEEDS = "socialNeeds";

    /** What is known of a request: where it belongs, the last day for a meeting, which needs it names. */
    record Request(SipPlace place, LocalDate meetingBy, boolean healthNeeds, boolean socialNeeds) {
    }

    private final Sips sips;
    private final CaseFiles cases;
    private final Contents contents;
    private final Timeline timeline;
    private final StatutoryLimits limits;
    private final DisclosureGate gate;
    private final SipProcess process;
    private final SipClock clock;

    SipRequests(Sips sips, CaseFiles cases, Contents contents, Timeline timeline, StatutoryLimits limits,
                DisclosureGate gate, SipProcess process, SipClock clock) {
        this.sips = sips;
        this.cases = cases;
        this.contents = contents;
        this.timeline = timeline;
        this.limits = limits;
        this.gate = gate;
        this.process = process;
        this.clock = clock;
    }

    /** Joining the case locks it, so two requests at once cannot open two plans. */
    Request register(CaseScope scope, Optional<Authority> district, Optional<Initiator> initiator) {
        cases.join(scope.caseNumber(), scope.authority());
        var place = place(scope, district);
        if (place == SipPlace.HERE) {
            sips.open(scope, initiator.orElse(null));
            tell(scope, "En SIP har begärts" + by(initiator) + ".");
        } else if (place == SipPlace.ONGOING) {
            tell(scope, "En SIP begärdes" + by(initiator) + (district.filter(scope.authority()::equals).isPresent() ? "; en pågår redan, och begäran hör till den."
                    : "; en begäran väntar redan på familjens samtycke."));
        }
        return new Request(place, limits.lastDay(SipMeetings.LIMIT, clock.today()).lastDay(),
                contents.text(scope, HEALTH_NEEDS).isPresent(), contents.text(scope, SOCIAL_NEEDS).isPresent());
    }

    private static String by(Optional<Initiator> initiator) {
        return initiator.map(who -> " av " + Swedish.inside(who.title())).orElse("");
    }

    private void tell(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, Law.SIP, Law.SIP_HEALTH));
    }

    /**
     * Asks the pupil's district; without consent or ground the gate holds the request back and records it. Then the school asks the
     * family, so that nobody's wish for a plan ends there without a word (rule 28).
     *
     * @param isAsked the family has been asked already
     */
    RequestPassage passOn(CaseScope scope, Authority district, Initiator initiator, boolean isAsked) {
        var message = Message.named(MessageName.SIP_REQUESTED).from(scope).to(district).purpose(Purpose.SIP)
                .value(Category.SIP, SipVariables.INITIATOR, initiator);
        for (var field : new String[] {"question", HEALTH_NEEDS, SOCIAL_NEEDS}) {
            message.text(Category.SIP, field, contents.text(scope, field).orElse(null));
        }
        if (!gate.send(message.build()).blocked()) {
            return RequestPassage.PASSED;
        }
        var asks = !isAsked && scope.authority().equals(Authority.SCHOOLS);
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(asks ? "Begäran om SIP får inte lämnas till stadsdelen utan samtycke. Familjen tillfrågas."
                : "Begäran om SIP lämnades inte till stadsdelen: samtycke saknas.", Law.SIP, Law.CONSENT_LIFTS_SECRECY));
        return asks ? RequestPassage.CONSENT_NEEDED : RequestPassage.HELD_BACK;
    }

    private SipPlace place(CaseScope scope, Optional<Authority> district) {
        if (district.filter(authority -> !authority.equals(scope.authority())).isPresent()) {
            return process.isAsking(scope) ? SipPlace.ONGOING : SipPlace.ELSEWHERE;
        }
        return sips.running(scope.caseNumber(), scope.authority()).isPresent() ? SipPlace.ONGOING : SipPlace.HERE;
    }
}
