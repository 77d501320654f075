package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.ConsentRegister;
import se.samsteg.disclosure.Purpose;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** Whether a consent carries a plan: the district and the school may tell each other what the plan needs. */
@Service
class SipConsents {
    private final ConsentRegister consents;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final Clock clock;

    SipConsents(ConsentRegister consents, CaseFiles cases, Timeline timeline, Clock clock) {
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

    private boolean carried(CaseScope scope, Authority district) {
        return carries(scope, district, Authority.SCHOOLS) && carries(scope, Authority.SCHOOLS, district);
    }

    private boolean carries(CaseScope scope, Authority from, Authority to) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        return consents.roundThatAllows(scope.caseNumber(), Purpose.SIP, from, to, Category.SIP, today).isPresent();
    }
}
