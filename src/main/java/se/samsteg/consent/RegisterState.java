package se.samsteg.consent;

import java.time.LocalDate;
import se.samsteg.shared.Swedish;

/** Where a consent stands for who reads the register on a day; derived, so that midnight needs no one to pass it. */
enum RegisterState {
    REQUESTED, AWAITING_OTHER_GUARDIAN, AWAITING_CHILD, GRANTED, PARTIAL, REFUSED, UNREACHABLE,
    /** The other guardian decides alone (FB 6:13). */
    OTHER_GUARDIAN_DECIDES, EXPIRED, WITHDRAWN, CANCELLED;

    static RegisterState of(ConsentRound round, Consent consent, LocalDate on) {
        return switch (consent.state()) {
            case ASKED -> REQUESTED;
            case GRANTED, PARTIAL -> given(round, consent, on);
            case REFUSED -> REFUSED;
            case UNREACHABLE -> consent.leftToTheOther() ? OTHER_GUARDIAN_DECIDES : UNREACHABLE;
            case WITHDRAWN -> WITHDRAWN;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Joint custody: a yes opens nothing before the others have said theirs (rule 7). */
    private static RegisterState given(ConsentRound round, Consent consent, LocalDate on) {
        if (consent.hasExpired(on)) {
            return EXPIRED;
        }
        var open = round.consents().stream().filter(Consent::isOpen).toList();
        if (open.isEmpty()) {
            return consent.state() == ConsentState.GRANTED ? GRANTED : PARTIAL;
        }
        return open.stream().anyMatch(Consent::ofGuardian) ? AWAITING_OTHER_GUARDIAN : AWAITING_CHILD;
    }

    /** Swedish, as the case page says it. */
    String sentence(Consent consent) {
        return switch (this) {
            case REQUESTED -> "Inväntar svar";
            case AWAITING_OTHER_GUARDIAN -> "Inväntar den andra vårdnadshavaren";
            case AWAITING_CHILD -> "Inväntar elevens svar";
            case GRANTED -> "Beviljat till och med " + Swedish.day(consent.lastDay());
            case PARTIAL -> "Delvis beviljat till och med " + Swedish.day(consent.lastDay());
            case REFUSED -> "Nej";
            case UNREACHABLE -> "Har inte gått att nå";
            case OTHER_GUARDIAN_DECIDES -> "Den andra vårdnadshavaren beslutar ensam";
            case EXPIRED -> "Upphörde " + Swedish.day(consent.lastDay());
            case WITHDRAWN -> "Återkallat " + Swedish.day(consent.withdrawnOn());
            case CANCELLED -> "Frågan avbruten";
        };
    }
}
