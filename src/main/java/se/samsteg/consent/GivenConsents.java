package se.samsteg.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/**
 * Answers the gate. For a purpose the round that was concluded last counts, so a later no undoes an earlier yes. For a
 * plan (SIP) its own rounds count; before there is one, the placement's consent carries the request for a plan.
 */
@Component
class GivenConsents implements ConsentRegister {
    private final Consents consents;

    GivenConsents(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Finding find(CaseNumber caseNumber, Purpose purpose, Authority from, Authority to, Category category, LocalDate on) {
        return counting(caseNumber, purpose).map(round -> round.find(from, to, category, on))
                .orElseGet(() -> Finding.nothing(HeldBack.NO_CONSENT));
    }

    private Optional<ConsentRound> counting(CaseNumber caseNumber, Purpose purpose) {
        var concluded = consents.concluded(caseNumber).stream().filter(round -> round.purpose().carries(purpose)).toList();
        return concluded.stream().filter(round -> purpose != Purpose.SIP || round.purpose() == ConsentPurpose.SIP).findFirst()
                .or(() -> concluded.stream().findFirst());
    }
}
