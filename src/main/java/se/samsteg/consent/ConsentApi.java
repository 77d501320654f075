package se.samsteg.consent;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.NotFound;
import se.samsteg.shared.OwnProcesses;

/** Consents for other systems. */
@RestController
@RequestMapping("/api/consents")
@Tag(name = "Consents")
class ConsentApi {
    private final ConsentWithdrawals withdrawals;
    private final OwnProcesses processes;
    private final Actor actor;
    private final NeedToKnow needToKnow;

    ConsentApi(ConsentWithdrawals withdrawals, OwnProcesses processes, Actor actor, NeedToKnow needToKnow) {
        this.needToKnow = needToKnow;
        this.withdrawals = withdrawals;
        this.processes = processes;
        this.actor = actor;
    }

    /** @param withdrawnOn ISO date, not in the future */
    record Withdrawal(String withdrawnOn, String withdrawalNote) {
    }

    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a consent", description = "What the same giver has consented to for the same purpose in the case is taken back; disclosure on them stops when this is answered. 404 when the case is not one of the caller's.")
    void withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
        var own = actor.authorities().stream().filter(authority -> isOpen(id, authority)).findFirst()
                .orElseThrow(() -> new NotFound("Samtycket finns inte."));
        start(id, own, withdrawal);
    }

    private boolean isOpen(long id, Authority authority) {
        return withdrawals.find(id, authority).map(round -> needToKnow.mayRead(round.caseNumber(), authority,
                Reader.of(actor.id(), actor.groups()))).orElse(false);
    }

    private void start(long id, Authority own, Withdrawal withdrawal) {
        var round = withdrawals.find(id, own).orElseThrow();
        var fields = new HashMap<String, Object>();
        fields.put("consentPurpose", LowerCamel.of(round.purpose()));
        fields.put("giver", round.consents().stream().filter(consent -> consent.id() == id).findFirst().orElseThrow().giver());
        fields.put("withdrawnOn", withdrawal.withdrawnOn());
        fields.put("withdrawalNote", withdrawal.withdrawalNote());
        processes.start(new CaseScope(round.caseNumber(), own, "", ""), "consent-withdrawal", fields);
    }
}
