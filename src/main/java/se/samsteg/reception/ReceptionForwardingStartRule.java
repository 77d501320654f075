package se.samsteg.reception;

import org.springframework.stereotype.Component;
import se.samsteg.shared.Answers;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** What waits for a decision can be handed over, to another district; what is decided is no matter of forwarding. */
@Component
class ReceptionForwardingStartRule implements FormRule {
    private final OwnConcern concern;
    private final Forwarding forwarding;

    ReceptionForwardingStartRule(OwnConcern concern, Forwarding forwarding) {
        this.concern = concern;
        this.forwarding = forwarding;
    }

    @Override
    public String form() {
        return "reception-forwarding-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        faults.require(concern.authority(answers).isPresent(), "district", "Välj den stadsdel som du lämnar över från.");
        faults.require(concern.authority(answers).isEmpty() || concern.of(answers).stream().anyMatch(Reception::isUndecided), "caseNumber",
                "Ingen orosanmälan väntar på bedömning hos er i ärendet. Den som är bedömd kan inte lämnas över.", Law.PRELIMINARY_ASSESSMENT);
        faults.require(concern.of(answers).stream().filter(Reception::isUndecided).noneMatch(forwarding::isUnprotected), "caseNumber",
                "Barnet kan vara i fara: bedöm behovet av skydd, och skydda barnet, innan anmälan lämnas över.", Law.PROTECTION_ASSESSMENT);
        faults.require(concern.authority(answers).map(own -> !answers.is("rightDistrict", own.tenantId())).orElse(true), "rightDistrict",
                "Välj en annan stadsdel än er egen.", Law.SOCIAL_NECESSARY_HELP);
    }
}
