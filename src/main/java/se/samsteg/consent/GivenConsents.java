package se.samsteg.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Authority.Kind;
import se.samsteg.shared.CaseNumber;

/**
 * Answers the gate. For a purpose the round that was concluded last counts, so a later no undoes an earlier yes. For a
 * plan (SIP) its own rounds count; before there is one, the placement's consent carries the request for a plan.
 */
@Component
class GivenConsents implements ConsentRegister {
    private final Consents consents;
    private final CaseFiles cases;

    GivenConsents(Consents consents, CaseFiles cases) {
        this.consents = consents;
        this.cases = cases;
    }

    @Override
    public Finding find(CaseNumber caseNumber, Purpose purpose, Authority from, Authority to, Category category, LocalDate on) {
        if (needsTrust(purpose, from, to) && cases.violenceSuspected(caseNumber)) {
            return Finding.nothing(HeldBack.VIOLENCE_SUSPECTED);
        }
        return counting(caseNumber, purpose).map(round -> round.find(from, to, category, on))
                .orElseGet(() -> Finding.nothing(HeldBack.NO_CONSENT));
    }

    /** With violence suspected there is no plan with the family, and nothing goes from social services to the school. */
    private static boolean needsTrust(Purpose purpose, Authority from, Authority to) {
        return purpose == Purpose.SIP || from.kind() == Kind.SOCIAL_SERVICES && to.kind() == Kind.SCHOOL;
    }

    private Optional<ConsentRound> counting(CaseNumber caseNumber, Purpose purpose) {
        var concluded = consents.concluded(caseNumber).stream().filter(round -> round.purpose().carries(purpose)).toList();
        return concluded.stream().filter(round -> purpose != Purpose.SIP || round.purpose() == ConsentPurpose.SIP).findFirst()
                .or(() -> concluded.stream().findFirst());
    }
}
