package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.ConsentRegister.Finding;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Pupil;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** Whether a consent carries a plan: the district and the school may tell each other what the plan needs. */
@Service
class SipConsents {
    private final ConsentRegister consents;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final Timeline timeline;
    private final StatutoryLimits limits;
    private final Clock clock;

    SipConsents(ConsentRegister consents, CaseFiles cases, PupilRegistry pupils, Timeline timeline, StatutoryLimits limits, Clock clock) {
        this.pupils = pupils;
        this.limits = limits;
        this.consents = consents;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A plan starts only with consent (SoL 10:8); one that is still valid is not asked for again. */
    boolean valid(CaseScope scope) {
        var here = scope.authority();
        var carried = carried(scope, here);
        if (carried) {
            timeline.record(scope.caseNumber(), here, Entry.fact("Giltigt samtycke till SIP finns.", "SoL 10:8, OSL 10:1"));
        }
        return carried;
    }

    /**
     * Whether a plan has lost what carried it. One that is still asking for consent has not, but with violence suspected
     * there is no plan at all.
     */
    boolean lost(CaseScope scope, boolean hadConsent) {
        return cases.violenceSuspected(scope.caseNumber()) || hadConsent && !carried(scope, scope.authority());
    }

    /** Whether the district may still tell the authority what the plan needs; its own part goes with the plan itself. */
    boolean letsTakePart(CaseScope scope, Authority district) {
        var here = scope.authority();
        return here.equals(district) ? carried(scope, district) : carries(scope, district, here);
    }

    /** The last day on which a consent carries the plan, as far as is known today. */
    Optional<LocalDate> carriedUntil(CaseScope scope) {
        var district = scope.authority();
        var ways = Stream.of(find(scope, district, Authority.SCHOOLS), find(scope, Authority.SCHOOLS, district)).toList();
        return ways.stream().allMatch(Finding::carries) ? ways.stream().map(Finding::lastDay).min(Comparator.naturalOrder()) : Optional.empty();
    }

    /** When the family is asked anew (rule 10), and never at once: a short consent is not asked for twice on one day. */
    LocalDate renewalDate(CaseScope scope) {
        var tomorrow = today().plusDays(1);
        return carriedUntil(scope).map(end -> renewal(scope, end)).filter(day -> day.isAfter(tomorrow)).orElse(tomorrow);
    }

    /** The day on which the consent ends for which it has come to asking anew; empty when nothing is to be asked. */
    Optional<LocalDate> endsSoon(CaseScope scope) {
        return carriedUntil(scope).filter(end -> !renewal(scope, end).isAfter(today()));
    }

    /** Whether the answers carry the plan further than until that day. */
    boolean renewed(CaseScope scope, LocalDate until) {
        return carriedUntil(scope).filter(end -> end.isAfter(until)).isPresent();
    }

    /** Not before its end where it ends since the pupil comes of age: no guardian could give it for longer (FB 9:1). */
    private LocalDate renewal(CaseScope scope, LocalDate end) {
        var adult = cases.find(scope.caseNumber()).flatMap(file -> pupils.find(file.pupilId())).flatMap(Pupil::adultOn);
        return adult.filter(end.plusDays(1)::equals).orElseGet(() -> end.minus((Period) limits.length("consentRenewal", today())));
    }

    private boolean carried(CaseScope scope, Authority district) {
        return carries(scope, district, Authority.SCHOOLS) && carries(scope, Authority.SCHOOLS, district);
    }

    private boolean carries(CaseScope scope, Authority from, Authority to) {
        return find(scope, from, to).carries();
    }

    private Finding find(CaseScope scope, Authority from, Authority to) {
        return consents.find(scope.caseNumber(), Purpose.SIP, from, to, Category.SIP, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
    }
}
