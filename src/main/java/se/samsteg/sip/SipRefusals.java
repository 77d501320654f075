package se.samsteg.sip;

import java.util.List;
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
import se.samsteg.document.DecisionGrounds;
import se.samsteg.document.DecisionLetter;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.document.DocumentKind;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Says no to a plan, with the reason, to who has asked for it (rule 28). */
@Service
@Transactional
class SipRefusals {
    private final SipEnds ends;
    private final FamilyLetters letters;
    private final Contents contents;
    private final Timeline timeline;
    private final DisclosureGate gate;
    private final DecisionGrounds grounds;
    private final SipClock clock;

    SipRefusals(SipEnds ends, FamilyLetters letters, Contents contents, Timeline timeline, DisclosureGate gate,
                DecisionGrounds grounds, SipClock clock) {
        this.ends = ends;
        this.letters = letters;
        this.contents = contents;
        this.timeline = timeline;
        this.gate = gate;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** The family gets a letter with the reason, and a notice that says only that there is one; an authority is told the outcome. */
    void refuse(CaseScope scope, long pupilId, Optional<Initiator> initiator) {
        ends.end(scope, SipOutcome.NOT_WARRANTED);
        initiator.filter(Initiator::isFamily).ifPresent(family -> write(scope, pupilId, family));
        initiator.flatMap(Initiator::otherAuthority).ifPresent(authority -> gate.send(Message.named(MessageName.SIP_ENDED).from(scope)
                .to(authority).purpose(Purpose.ENDING).about(Category.CASE_STATUS).build()));
    }

    /** The guardians are told of a child's wish too: they decide for the child, with its own will in mind (FB 6:11). */
    private void write(CaseScope scope, long pupilId, Initiator family) {
        var written = letters.send(scope, pupilId, family == Initiator.CHILD ? Set.of(Party.CHILD, Party.GUARDIANS) : Set.of(Party.GUARDIANS),
                DocumentKind.DECISION, "sipRefused", new DecisionLetter("Besked om samordnad individuell plan (SIP)",
                "Det gäller " + letters.nameOf(pupilId) + ".", "Vi gör ingen samordnad individuell plan nu.", List.of(),
                contents.text(scope, "sipWarrantedReason").orElse(""), "stadsdelens SIP-samordnare",
                Appeal.NONE, grounds.of(clock.today(), Appeal.NONE, Law.SIP)));
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Familjens önskan om SIP avslogs"
                + (written ? "; beskedet med skälet är skrivet till den som bad om planen." : "; inget brev är skickat."), Law.SIP));
    }
}
