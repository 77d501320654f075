package se.samsteg.disclosure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.content.Contents;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;

/** Disclosures that a named person has decided on, with reasons (OSL 10:27, 25:12, 26:9). */
@Service
@Transactional
class JudgedDisclosures {
    static final String REASON = "disclosureReason";
    static final String TEXT = "disclosedText";
    private final DisclosureGate gate;
    private final Contents contents;
    private final Narrator narrator;
    private final Actor actor;

    JudgedDisclosures(DisclosureGate gate, Contents contents, Narrator narrator, Actor actor) {
        this.gate = gate;
        this.contents = contents;
        this.narrator = narrator;
        this.actor = actor;
    }

    /**
     * @return whether the gate let it pass
     * @throws IllegalStateException when nobody is logged in: a job decides nothing
     */
    boolean disclose(CaseScope scope, JudgedGround ground, Authority to, Category category) {
        var decider = actor.person().orElseThrow(() -> new IllegalStateException("A named person decides on a disclosure"));
        var message = Message.named(MessageName.INFORMATION_DISCLOSED).from(scope).to(to).purpose(ground.purpose())
                .value(category, DisclosureVariables.DISCLOSURE_GROUND, ground)
                .text(category, TEXT, contents.text(scope, TEXT).orElse(""))
                .decidedBy(decider, reference(scope, REASON)).build();
        narrator.decided(message, ground.laws());
        return !gate.send(message).blocked();
    }

    /** Where the words of a reason are: they are content of the authority that decided. */
    static String reference(CaseScope scope, String field) {
        return "content/" + scope.rootInstance() + "/" + field;
    }
}
