package se.samsteg.disclosure;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.LowerCamel;

/** A decision to disclose names a ground that the law has between these two authorities. */
@Component
class DisclosureStartRule implements FormRule {
    private final Actor actor;

    DisclosureStartRule(Actor actor) {
        this.actor = actor;
    }

    @Override
    public String form() {
        return "disclosure-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        var ground = answers.text("disclosureGround").flatMap(code -> LowerCamel.parse(JudgedGround.class, code));
        var recipient = answers.text("recipient").flatMap(DisclosureStartRule::authority);
        faults.require(recipient.isPresent(), "recipient", "Välj vilken myndighet som ska få uppgifterna.");
        if (ground.isPresent() && recipient.isPresent()) {
            faults.require(actor.authorities().stream().filter(own -> !own.equals(recipient.get()))
                    .anyMatch(own -> ground.get().opens(own.kind(), recipient.get().kind())), "disclosureGround", refusal(ground.get()), ground.get().laws()[0]);
        }
    }

    private static String refusal(JudgedGround ground) {
        return ground == JudgedGround.GENERAL_CLAUSE
                ? "Generalklausulen öppnar bara från skolan till socialtjänsten, och aldrig för uppgifter hos socialtjänsten."
                : "Nödvändig hjälp öppnar bara mellan socialtjänsten och vården, och mellan två stadsdelar.";
    }

    private static Optional<Authority> authority(String tenant) {
        try {
            return Optional.of(new Authority(tenant));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
