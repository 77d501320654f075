package se.samsteg.consent;

import org.springframework.stereotype.Component;
import se.samsteg.disclosure.ConsentQuestions;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.CaseScope;

/** Closes in the register what nobody waits for: the engine takes the tasks away with the process that asked. */
@Component
class UnneededQuestions implements ConsentQuestions {
    private final Consents consents;
    private final ConsentService service;

    UnneededQuestions(Consents consents, ConsentService service) {
        this.consents = consents;
        this.service = service;
    }

    @Override
    public void notNeeded(CaseScope asker, Purpose purpose) {
        consents.of(asker.caseNumber()).stream().filter(round -> round.outcome() == null && round.asker().equals(asker.authority())
                && round.purpose().isOnlyFor(purpose)).forEach(round -> service.callOff(asker, round.id(), MissingReason.NOT_NEEDED));
    }
}
