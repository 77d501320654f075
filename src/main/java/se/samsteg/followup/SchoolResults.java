package se.samsteg.followup;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.deadline.SchoolTerms;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** What the school tells each term (rule 33): kept in the table {@code school_result}, and shown at the next follow-up. */
@Repository
class SchoolResults {
    private static final Map<String, String> GOALS =
            Map.of("none", "inget mål nått", "partly", "målen delvis nådda", "fully", "målen nådda");
    private static final Map<String, String> ELIGIBILITY = Map.of("eligible", "behörig till gymnasiet", "notEligible", "inte behörig till gymnasiet",
            "notYet", "behörigheten går inte att säga än");
    private static final Map<String, String> ACTION_PLAN = Map.of("current", "åtgärdsprogrammet gäller", "revised", "åtgärdsprogrammet har ändrats",
            "ended", "åtgärdsprogrammet är avslutat");

    private final JdbcClient database;
    private final Contents contents;
    private final Timeline timeline;
    private final SchoolTerms terms;
    private final Clock clock;

    SchoolResults(JdbcClient database, Contents contents, Timeline timeline, SchoolTerms terms, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.timeline = timeline;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * One term as the school has told it; what it did not say is empty.
     *
     * @param term           as it is written: {@code HT 2026}
     * @param attendance     percent of the lessons, 0–100
     * @param goals          none, partly or fully
     * @param grades         notYet or given: no grades yet is an answer
     * @param passedSubjects in how many subjects, when there are grades
     * @param eligibility    for gymnasiet: eligible, notEligible or notYet
     * @param actionPlan     current, revised or ended
     */
    record Told(Optional<String> term, Optional<Integer> attendance, Optional<String> goals, Optional<String> grades,
                Optional<Integer> passedSubjects, Optional<String> eligibility, Optional<String> actionPlan) {
    }

    @Transactional
    void record(CaseScope scope, Told told) {
        var today = IsoTime.today(clock);
        var term = told.term().orElseGet(() -> terms.of(today).toString());
        database.sql("""
                insert into school_result (case_number, tenant, term, attendance_percent, goals_met, grades, passed_subjects,
                eligibility, action_plan_status, received_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), term, told.attendance().orElse(null),
                        told.goals().orElse(null), told.grades().orElse(null), told.passedSubjects().orElse(null),
                        told.eligibility().orElse(null), told.actionPlan().orElse(null), today).update();
        contents.record(scope, "schoolResult", sentence(term, told), "schoolResultReported", "system");
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Skolresultat för " + term + " har kommit.", Law.CARE_REVIEW));
    }

    private static String sentence(String term, Told told) {
        return term + ": närvaro " + told.attendance().map(percent -> percent + " %").orElse("okänd") + ", "
                + told.goals().map(GOALS::get).orElse("inga uppgifter om målen") + more(told) + ".";
    }

    private static String more(Told told) {
        return Stream.of(told.grades().map(grades -> grades.equals("given")
                        ? told.passedSubjects().map(count -> count == 1 ? "1 godkänt ämne" : count + " godkända ämnen").orElse("betyg är satta")
                        : "inga betyg än"),
                told.eligibility().map(ELIGIBILITY::get), told.actionPlan().map(ACTION_PLAN::get))
                .flatMap(Optional::stream).map(part -> ", " + part).collect(Collectors.joining());
    }
}
