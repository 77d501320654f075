package se.samsteg.reception;

import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.shared.Answers;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Faults;
import se.samsteg.shared.FormRule;
import se.samsteg.shared.Law;

/** What waits for a decision can be handed over, to another district; what is decided is no matter of forwarding. Of two at once the second sees what the first did. */
@Component
class ReceptionForwardingStartRule implements FormRule {
    private final OwnConcern concern;
    private final Forwarding forwarding;
    private final CaseFiles cases;

    ReceptionForwardingStartRule(OwnConcern concern, Forwarding forwarding, CaseFiles cases) {
        this.concern = concern;
        this.forwarding = forwarding;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "reception-forwarding-start";
    }

    @Override
    public void check(Answers answers, Faults faults) {
        answers.text("caseNumber").filter(CaseNumber::isValid).map(CaseNumber::new).ifPresent(cases::hold);
        faults.require(concern.authority(answers).isPresent(), "district", "Välj den stadsdel som du lämnar över från.");
        faults.require(concern.authority(answers).isEmpty() || concern.of(answers).stream().anyMatch(Reception::isUndecided), "caseNumber",
                "Ingen orosanmälan väntar på bedömning hos er i ärendet. Den som är bedömd kan inte lämnas över.", Law.PRELIMINARY_ASSESSMENT);
        faults.require(concern.of(answers).stream().filter(Reception::isUndecided).noneMatch(forwarding::isUnprotected), "caseNumber",
                "Barnet kan vara i fara: bedöm behovet av skydd, och skydda barnet, innan anmälan lämnas över.", Law.PROTECTION_ASSESSMENT);
        faults.require(concern.authority(answers).map(own -> !answers.is("rightDistrict", own.tenantId())).orElse(true), "rightDistrict",
                "Välj en annan stadsdel än er egen.", Law.SOCIAL_NECESSARY_HELP);
    }
}
