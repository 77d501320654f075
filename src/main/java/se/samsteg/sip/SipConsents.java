package se.samsteg.sip;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.ConsentRegister.Finding;
import se.samsteg.disclosure.HeldBack;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.Law;

/** Whether a consent carries a plan: the district and at least one more authority may tell each other what the plan needs. */
@Service
class SipConsents {
    private static final List<Authority> OTHERS = List.of(Authority.SCHOOLS, Authority.REGION);
    private final ConsentRegister consents;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final StatutoryLimits limits;
    private final ComingOfAge age;
    private final Sips sips;
    private final SipClock clock;

    SipConsents(ConsentRegister consents, CaseFiles cases, Timeline timeline, StatutoryLimits limits, ComingOfAge age, Sips sips, SipClock clock) {
        this.consents = consents;
        this.cases = cases;
        this.timeline = timeline;
        this.limits = limits;
        this.age = age;
        this.sips = sips;
        this.clock = clock;
    }

    /** A plan starts only with consent (SoL 10:8); one that is still valid is not asked for again. */
    boolean valid(CaseScope scope) {
        var carried = carried(scope);
        if (carried) {
            timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Giltigt samtycke till SIP finns.", Law.SIP, Law.CONSENT_LIFTS_SECRECY));
        }
        return carried;
    }

    /**
     * Whether a plan has lost what carried it. One that is still asking for consent has not, and the pupil who has just turned 18 is
     * asked first; but with violence suspected there is no plan at all.
     */
    boolean lost(CaseScope scope, boolean hadConsent) {
        return cases.violenceSuspected(scope.caseNumber()) || hadConsent && !carried(scope) && comingOfAge(scope).isEmpty();
    }

    /** Whether the district may still tell the authority what the plan needs; its own part goes with the plan itself. */
    boolean letsTakePart(CaseScope scope, Authority district) {
        var here = scope.authority();
        var found = here.equals(district) ? OTHERS.stream().map(other -> find(scope, district, other)).toList() : List.of(find(scope, district, here));
        return found.stream().anyMatch(Finding::carries) || isAdult(scope) && found.stream().anyMatch(SipConsents::hasExpired);
    }

    /** What the register says of the way to another authority and back: what does not carry, or else both together. */
    Finding bothWays(CaseScope scope, Authority other) {
        var there = find(scope, scope.authority(), other);
        var back = find(scope, other, scope.authority());
        if (!there.carries() || !back.carries()) {
            return there.carries() ? back : there;
        }
        var excepted = Stream.concat(there.excepted().stream(), back.excepted().stream()).collect(Collectors.toSet());
        var end = there.lastDay().isAfter(back.lastDay()) ? back.lastDay() : there.lastDay();
        return Finding.carries(there.round(), excepted, there.exceptions(), end);
    }

    /** The last day on which a consent carries the plan, as far as is known today. */
    Optional<LocalDate> carriedUntil(CaseScope scope) {
        return OTHERS.stream().map(other -> bothWays(scope, other)).filter(Finding::carries).map(Finding::lastDay).max(Comparator.naturalOrder());
    }

    /** When the family is asked anew (rule 10), and never at once: a short consent is not asked for twice on one day. */
    LocalDate renewalDate(CaseScope scope) {
        var tomorrow = clock.today().plusDays(1);
        return carriedUntil(scope).map(end -> renewal(scope, end)).filter(day -> day.isAfter(tomorrow)).orElse(tomorrow);
    }

    /** The day on which the consent ends for which it has come to asking anew; empty when nothing is to be asked. */
    Optional<LocalDate> endsSoon(CaseScope scope) {
        return Stream.concat(carriedUntil(scope).filter(end -> !renewal(scope, end).isAfter(clock.today())).stream(),
                comingOfAge(scope).map(day -> day.minusDays(1)).stream()).findFirst();
    }

    /** Whether the answers carry the plan further than until that day. An adult who has been asked is not waited for any more. */
    boolean renewed(CaseScope scope, LocalDate until) {
        if (isAdult(scope)) {
            sips.of(scope).ifPresent(sip -> sips.answeredAsAdult(sip, clock.today()));
        }
        return carriedUntil(scope).filter(end -> end.isAfter(until)).isPresent();
    }

    /**
     * The day on which the pupil turned 18 in the middle of the plan, as long as nobody has answered since: what the guardians gave
     * is over, nothing is told, and the plan waits for the pupil's own word (FB 9:1).
     */
    private Optional<LocalDate> comingOfAge(CaseScope scope) {
        return sips.of(scope).filter(sip -> sip.ownAnswerOn() == null).flatMap(sip -> birthday(scope)
                .filter(day -> sip.openedOn().isBefore(day) && !clock.today().isBefore(day)))
                .filter(day -> OTHERS.stream().anyMatch(other -> hasExpired(bothWays(scope, other))));
    }

    /** What guardians gave ends with the day before the 18th birthday, and only then can the pupil alone be asked. */
    private LocalDate renewal(CaseScope scope, LocalDate end) {
        return birthday(scope).filter(day -> day.minusDays(1).equals(end))
                .orElseGet(() -> end.minus((Period) limits.length("consentRenewal", clock.today())));
    }

    private Optional<LocalDate> birthday(CaseScope scope) {
        return cases.find(scope.caseNumber()).flatMap(file -> age.dayOf(file.pupilId()));
    }

    private boolean isAdult(CaseScope scope) {
        return birthday(scope).filter(day -> !clock.today().isBefore(day)).isPresent();
    }

    private static boolean hasExpired(Finding finding) {
        return finding.against() == HeldBack.EXPIRED;
    }

    private boolean carried(CaseScope scope) {
        return carriedUntil(scope).isPresent();
    }

    private Finding find(CaseScope scope, Authority from, Authority to) {
        return consents.find(scope.caseNumber(), Purpose.SIP, from, to, Category.SIP, clock.today());
    }
}
