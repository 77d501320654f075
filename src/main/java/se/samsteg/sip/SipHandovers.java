package se.samsteg.sip;

import static se.samsteg.sip.SipVariables.ANSWERED_BY;
import static se.samsteg.sip.SipVariables.JOINING_PARTY;
import static se.samsteg.sip.SipVariables.LEAVING_PARTY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.document.NewDocument;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Refusal;
import se.samsteg.shared.Swedish;

/** One of the region's clinics hands its part of a plan over to another, in the middle of it: the new one is called and gets the plan. */
@Service
@Transactional
class SipHandovers {
    private static final String CLINIC = "clinic";
    private static final String CLINICS = "clinics";

    /** What the plan is in force with; no overall responsible before it is. */
    record Standing(Optional<Principal> responsible, Optional<SipCalls.Meeting> meeting, String called) {
    }

    private final Sips sips;
    private final SipParties parties;
    private final PlanVersions versions;
    private final SipPlans plans;
    private final SipCalls calls;
    private final SipProcess process;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final SipClock clock;

    SipHandovers(Sips sips, SipParties parties, PlanVersions versions, SipPlans plans, SipCalls calls, SipProcess process, Contents contents,
                 Timeline timeline, DisclosureGate gate, SipClock clock) {
        this.sips = sips;
        this.parties = parties;
        this.versions = versions;
        this.plans = plans;
        this.calls = calls;
        this.process = process;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.clock = clock;
    }

    /** @throws Refusal when the region takes part in no plan in the case, or may not tell the district so */
    void handOver(CaseScope scope, Authority district, Party leaving, Party joining) {
        if (!process.takesPart(scope.caseNumber(), scope.authority())) {
            throw new Refusal(List.of(new Fault("caseNumber", "Ni deltar inte i någon SIP i det ärendet.", Law.SIP_HEALTH)));
        }
        var disclosure = gate.send(Message.named(MessageName.SIP_HANDED_OVER).from(scope).to(district).purpose(Purpose.SIP)
                .value(Category.SIP, ANSWERED_BY, scope.authority().tenantId())
                .value(Category.SIP, LEAVING_PARTY, leaving).value(Category.SIP, JOINING_PARTY, joining)
                .text(Category.SIP, CLINIC, contents.text(scope, CLINIC).orElse(null)).build());
        if (disclosure.blocked()) {
            throw new Refusal(List.of(new Fault("caseNumber", "Samtycket låter er inte berätta det för stadsdelen. Be SIP-samordnaren fråga familjen.", Law.CONSENT)));
        }
        tell(scope, "Deltagandet i SIP lämnas över: " + change(leaving, joining));
    }

    /**
     * The new clinic is called to the meeting that is planned, or gets the plan in force, each through the gate.
     *
     * @return the parties that take part now
     */
    Set<Party> receive(CaseScope scope, long pupilId, Party leaving, Party joining, Standing standing) {
        var sip = sips.get(scope);
        if (!parties.takingPart(sip).contains(leaving)) {
            contents.take(scope, List.of(CLINIC));
            tell(scope, "Regionen skriver att " + Swedish.inside(leaving.title()) + " lämnar SIP, men den deltar inte. Inget har ändrats.");
            return parties.takingPart(sip);
        }
        parties.leave(sip, leaving, clock.today());
        parties.place(sip, joining, null);
        contents.take(scope, List.of(CLINIC)).values().forEach(clinic -> contents.record(scope, CLINICS, contents.text(scope, CLINICS)
                .map(lines -> lines + "\n").orElse("") + joining.title() + ": " + clinic, "message", NewDocument.SYSTEM));
        tell(scope, "Regionen har bytt mottagning i SIP: " + change(leaving, joining));
        var moved = leaving != joining && move(scope, leaving, joining);
        var inForce = versions.latest(sip);
        if (inForce.isPresent() && moved) {
            plans.establish(scope, pupilId, standing.responsible().orElseThrow(), Optional.of(inForce.get().nextFollowUp()), standing.called());
        } else if (inForce.isPresent()) {
            plans.giveAgain(scope, Authority.REGION);
        } else {
            standing.meeting().filter(meeting -> meeting.start().isAfter(clock.now())).ifPresent(meeting -> calls.callAgain(scope, Authority.REGION, meeting));
        }
        return parties.takingPart(sip);
    }

    /** What the one answered for, the other answers for from now on. @return whether there was anything */
    private boolean move(CaseScope scope, Party leaving, Party joining) {
        var rows = contents.list(scope, SipPlans.ITEMS).stream().map(PlanRows::row).toList();
        var moved = rows.stream().map(row -> row.get("responsible").equals(LowerCamel.of(leaving)) ? to(row, joining) : row).toList();
        contents.record(scope, SipPlans.ITEMS, moved, "sipHandedOver", NewDocument.SYSTEM);
        plans.show(scope, plans.items(scope));
        return !moved.equals(rows);
    }

    private static Map<String, Object> to(Map<String, Object> row, Party joining) {
        var moved = new LinkedHashMap<>(row);
        moved.put("responsible", LowerCamel.of(joining));
        return moved;
    }

    private static String change(Party leaving, Party joining) {
        return leaving == joining ? "en annan mottagning inom " + Swedish.inside(leaving.shortTitle()) + " tar över."
                : leaving.shortTitle() + " lämnar, " + joining.shortTitle() + " tar över.";
    }

    private void tell(CaseScope scope, String sentence) {
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact(sentence, Law.SIP, Law.SIP_HEALTH));
    }
}
