package se.samsteg.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * Answers the gate. For a purpose the last word counts, so a later no undoes an earlier yes; silence is no word, and takes
 * nothing away before its day. For a plan (SIP) the words about a plan count; before there is one, the placement's consent
 * carries it.
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
            return Finding.nothing(cases.knowsOfViolence(caseNumber, from) ? HeldBack.VIOLENCE_SUSPECTED : HeldBack.NOT_NOW);
        }
        return counting(caseNumber, purpose).map(round -> round.find(from, to, category, on))
                .orElseGet(() -> Finding.nothing(HeldBack.NO_CONSENT));
    }

    /** With violence suspected there is no plan with the family, and nothing goes from social services to the school. */
    private static boolean needsTrust(Purpose purpose, Authority from, Authority to) {
        return purpose == Purpose.SIP || from.kind() == Kind.SOCIAL_SERVICES && to.kind() == Kind.SCHOOL;
    }

    /** The last word; what somebody gave less in a later round, where another was silent, narrows it. */
    private Optional<ConsentRound> counting(CaseNumber caseNumber, Purpose purpose) {
        var silent = new ArrayList<ConsentRound>();
        for (var round : lastFirst(caseNumber, purpose)) {
            if (!round.isSilence()) {
                return Optional.of(silent.stream().reduce(round, ConsentRound::narrowedBy));
            }
            silent.add(round);
        }
        return silent.stream().findFirst();
    }

    private List<ConsentRound> lastFirst(CaseNumber caseNumber, Purpose purpose) {
        var concluded = consents.concluded(caseNumber).stream().filter(round -> round.purpose().carries(purpose)).toList();
        return purpose != Purpose.SIP ? concluded : concluded.stream()
                .sorted(Comparator.comparing((ConsentRound round) -> round.purpose() != ConsentPurpose.SIP)).toList();
    }
}
