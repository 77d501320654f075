package se.samsteg.sip;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
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
    private final Timeline timeline;
    private final Clock clock;

    SipConsents(ConsentRegister consents, Timeline timeline, Clock clock) {
        this.consents = consents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A plan starts only with consent (SoL 10:8); one that is still valid is not asked for again. */
    boolean valid(CaseScope scope) {
        var here = scope.authority();
        var carried = carries(scope, here, Authority.SCHOOLS) && carries(scope, Authority.SCHOOLS, here);
        if (carried) {
            timeline.record(scope.caseNumber(), here, Entry.fact("Giltigt samtycke till SIP finns.", "SoL 10:8, OSL 10:1"));
        }
        return carried;
    }

    private boolean carries(CaseScope scope, Authority from, Authority to) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        return consents.roundThatAllows(scope.caseNumber(), Purpose.SIP, from, to, Category.SIP, today).isPresent();
    }
}
