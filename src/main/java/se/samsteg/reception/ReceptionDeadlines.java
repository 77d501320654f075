package se.samsteg.reception;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.deadline.Deadline;
import se.samsteg.deadline.ProtectionTime;
import se.samsteg.deadline.StatutoryLimits;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/**
 * The limits that an authority's receptions set going and meet. Each report has its own; a later one never gives an
 * earlier one more time.
 */
@Service
@Transactional
class ReceptionDeadlines {
    private static final String PRELIMINARY = "preliminaryAssessment";
    private static final String NOTICE = "respondToNotice";
    private static final List<String> PROTECTION = List.of("protectionAssessment", "protectionAssessmentLate");
    private static final List<String> ANSWER = List.of("reporterAnswer", "reporterAnswerLate");

    private final CaseDeadlines running;
    private final StatutoryLimits limits;
    private final ProtectionTime protectionTime;
    private final Receptions receptions;
    private final Reporters reporters;
    private final Clock clock;

    ReceptionDeadlines(CaseDeadlines running, StatutoryLimits limits, ProtectionTime protectionTime, Receptions receptions,
                       Reporters reporters, Clock clock) {
        this.running = running;
        this.limits = limits;
        this.protectionTime = protectionTime;
        this.receptions = receptions;
        this.reporters = reporters;
        this.clock = clock;
    }

    /** Brings the case's limits in line with what the authority has left to do in it. */
    void follow(CaseNumber number, Authority authority) {
        var all = receptions.of(number, authority);
        var protection = all.stream().filter(Reception::awaitsProtection).map(this::protection).toList();
        PROTECTION.forEach(limit -> settle(number, authority, limit, protection));
        settle(number, authority, PRELIMINARY, waiting(all, ReceptionKind.CONCERN, this::current));
        settle(number, authority, NOTICE, waiting(all, ReceptionKind.NOTICE, this::notice));
        var answers = reporters.owed(number, authority).stream().map(this::answer).toList();
        ANSWER.forEach(limit -> settle(number, authority, limit, answers));
    }

    Deadline protection(Reception reception) {
        return protectionTime.of(reception.receivedAt(), reception.limitsVersion());
    }

    /** The ordinary end of the preliminary assessment: 14 days from receipt (SoL 20:2). */
    Deadline preliminary(Reception reception) {
        return under(reception).lastDay(PRELIMINARY, reception.receivedAt().toLocalDate());
    }

    /** The end that holds now: the ordinary one, or the day to which it was extended. */
    Deadline current(Reception reception) {
        var ordinary = preliminary(reception);
        return reception.extendedTo().map(day -> limits.extended(ordinary, day)).orElse(ordinary);
    }

    /** Within seven days of the decision, or at once when the question comes later (SoL 19:6). */
    Deadline answer(Reporter reporter) {
        var reception = receptions.get(reporter.receptionId());
        var decided = reception.course().decidedOn();
        var asked = reporter.askedOn().orElse(decided);
        return asked.isAfter(decided) ? under(reception).lastDay("reporterAnswerLate", asked) : under(reception).lastDay("reporterAnswer", decided);
    }

    private Deadline notice(Reception reception) {
        return under(reception).lastDay(NOTICE, reception.receivedAt().toLocalDate());
    }

    /** Each reception has the version that it began under, whichever instance of the case asks. */
    private StatutoryLimits under(Reception reception) {
        return limits.begunUnder(reception.limitsVersion());
    }

    private static List<Deadline> waiting(List<Reception> all, ReceptionKind kind, Function<Reception, Deadline> end) {
        return all.stream().filter(Reception::isUndecided).filter(reception -> reception.kind() == kind).map(end).toList();
    }

    /** One for each day from which it runs; of several that run from the same day the one that ends first. */
    private void settle(CaseNumber number, Authority authority, String limit, List<Deadline> candidates) {
        var before = running.allRunning(number, authority, limit);
        var wanted = candidates.stream().filter(deadline -> deadline.limit().equals(limit))
                .collect(Collectors.toMap(Deadline::from, Function.identity(), BinaryOperator.minBy(Comparator.comparing(Deadline::lastDay))));
        running.follow(number, authority, limit, wanted.values().stream().map(deadline -> asBegun(before, deadline)).toList(),
                IsoTime.today(clock));
    }

    /** What runs already keeps the terms that it began under; another end is measured by them too. */
    private Deadline asBegun(List<Deadline> before, Deadline deadline) {
        return before.stream().filter(now -> now.from().equals(deadline.from())).findFirst()
                .map(now -> now.statutoryDay().equals(deadline.statutoryDay()) ? now : limits.extended(now, deadline.statutoryDay())).orElse(deadline);
    }
}
