package se.samsteg.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister.Finding;
import se.samsteg.disclosure.Direction;
import se.samsteg.disclosure.Particular;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.shared.Authority;
import se.samsteg.shared.Authority.Kind;
import se.samsteg.shared.CaseNumber;

/**
 * One round of questions: everyone who has a say was asked for the same thing at the same time.
 *
 * @param pupilId  the child whose secrecy it is
 * @param asker    the authority that asked
 * @param district tenant id of the district that the consent is about
 * @param missing  why nobody was asked, or null
 * @param outcome  null until concluded
 */
record ConsentRound(long id, CaseNumber caseNumber, long pupilId, Authority asker, ConsentPurpose purpose, String district,
                    MissingReason missing, ConsentOutcome outcome, List<Consent> consents) {

    /** What the answers come to; a question called off counts as a no. */
    ConsentOutcome result() {
        var counting = counting();
        if (missing != null || counting.isEmpty()) {
            return ConsentOutcome.MISSING;
        }
        if (all(counting, state -> state == ConsentState.GRANTED)) {
            return ConsentOutcome.GRANTED;
        }
        if (all(counting, ConsentState::given)) {
            return ConsentOutcome.PARTIAL;
        }
        return all(counting, state -> state.given() || state == ConsentState.UNREACHABLE) ? ConsentOutcome.MISSING : ConsentOutcome.REFUSED;
    }

    /** Why there is no consent though nobody said no. */
    MissingReason whyMissing() {
        if (missing != null) {
            return missing;
        }
        return consents.isEmpty() ? MissingReason.NOBODY_TO_ASK : MissingReason.UNREACHABLE;
    }

    /** Whether all who have a say let this pass between the two authorities on that day. */
    boolean allows(Authority from, Authority to, Category category, LocalDate on) {
        var direction = Direction.between(from.kind(), to.kind());
        return direction.isPresent() && outcome != null && outcome.carries() && concerns(from) && concerns(to)
                && counting().stream().allMatch(consent -> consent.covers(direction.get(), category, on));
    }

    /** What the gate is told; why not, when it does not carry. */
    Finding find(Authority from, Authority to, Category category, LocalDate on) {
        return allows(from, to, category, on) ? Finding.carries(id, excepted(Direction.between(from.kind(), to.kind()).orElseThrow()),
                exceptions(), earliestEnd().orElseThrow()) : Finding.nothing(why(on));
    }

    /** What one of them took out, the others cannot give. */
    private Set<Particular> excepted(Direction direction) {
        return counting().stream().flatMap(consent -> consent.answer().excepted(direction).stream()).collect(Collectors.toSet());
    }

    private HeldBack why(LocalDate on) {
        if (consents.stream().anyMatch(consent -> consent.state() == ConsentState.WITHDRAWN)) {
            return HeldBack.WITHDRAWN;
        }
        if (outcome == null || !outcome.carries()) {
            return HeldBack.NO_CONSENT;
        }
        return earliestEnd().filter(on::isAfter).isPresent() ? HeldBack.EXPIRED : HeldBack.NOT_COVERED;
    }

    private String exceptions() {
        return counting().stream().map(consent -> consent.answer().exceptions()).filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The last day of the consent that runs out first. */
    Optional<LocalDate> earliestEnd() {
        return counting().stream().filter(consent -> consent.state().given())
                .map(Consent::lastDay).min(Comparator.naturalOrder());
    }

    /** Whether it carried something, nobody has taken it back, and its time is over. */
    boolean hasExpired(LocalDate on) {
        return outcome != null && outcome.carries() && all(counting(), ConsentState::given)
                && earliestEnd().map(on::isAfter).orElse(false);
    }

    /** Whether it carries anything on that day. */
    boolean holds(LocalDate on) {
        return outcome != null && outcome.carries() && all(counting(), ConsentState::given) && !hasExpired(on);
    }

    /** Nobody said no, and somebody was not reached, or not waited for: the question is as good as not put. */
    boolean isSilence() {
        var unanswered = Set.of(ConsentState.UNREACHABLE, ConsentState.CANCELLED);
        return outcome == ConsentOutcome.MISSING && Set.of(MissingReason.UNREACHABLE, MissingReason.NOT_NEEDED).contains(missing)
                && all(consents, state -> state.given() || unanswered.contains(state));
    }

    /** Carries what it did, less what those who answered in the later round, in which another was silent, did not give again. */
    ConsentRound narrowedBy(ConsentRound later) {
        var words = Stream.concat(consents.stream(), later.consents.stream().filter(consent -> consent.state().given())).toList();
        return new ConsentRound(id, caseNumber, pupilId, asker, purpose, district, missing, outcome, words);
    }

    /** Those without whose yes nothing passes: where one guardian decides alone (FB 6:13), the other is not among them. */
    private List<Consent> counting() {
        var deciding = consents.stream().filter(consent -> !consent.leftToTheOther()).toList();
        return deciding.stream().anyMatch(Consent::ofGuardian) ? deciding : consents;
    }

    /** Who asked sees everything; the others between whom it opens see it once it has come to something. */
    boolean isSeenBy(Authority authority) {
        return authority.equals(asker)
                || outcome != null && outcome.carries() && authority.kind() != Kind.HEALTH_CARE && concerns(authority);
    }

    /** Whether the authority may tell others something on the answer, and so has to know what is excepted. */
    boolean discloses(Authority authority, GivenAnswer answer) {
        return concerns(authority) && answer.directions().stream().anyMatch(direction -> direction.startsAt(authority.kind()));
    }

    /** A consent about one district says nothing of another: a pupil who moves is asked anew. */
    private boolean concerns(Authority party) {
        return party.kind() != Kind.SOCIAL_SERVICES || party.tenantId().equals(district);
    }

    private static boolean all(List<Consent> consents, Predicate<ConsentState> states) {
        return consents.stream().map(Consent::state).allMatch(states);
    }
}
