package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;

/** When the school has to answer what an open investigation asks (SoL 20:6). */
@Service
@Transactional
class InformationRequests {
    private static final String LIMIT = "provideInformation";
    private final CaseDeadlines deadlines;
    private final StatutoryLimits limits;
    private final Clock clock;

    InformationRequests(CaseDeadlines deadlines, StatutoryLimits limits, Clock clock) {
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param askedFor the day that the district named, if it named one */
    void received(CaseScope scope, Optional<LocalDate> askedFor) {
        deadlines.set(scope.caseNumber(), scope.authority(), askedFor.map(day -> limits.extended(LIMIT, today(), day))
                .orElseGet(() -> limits.lastDay(LIMIT, today())));
    }

    void answered(CaseScope scope) {
        deadlines.meet(scope.caseNumber(), scope.authority(), LIMIT, today());
    }

    private LocalDate today() {
        return IsoTime.today(clock);
    }
}
