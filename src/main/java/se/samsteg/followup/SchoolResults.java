package se.samsteg.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.content.Contents;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;

/** What the school tells each term (rule 33): kept in the table {@code school_result}, and shown at the next follow-up. */
@Repository
class SchoolResults {
    private static final Map<String, String> GOALS =
            Map.of("none", "inget mål nått", "partly", "målen delvis nådda", "fully", "målen nådda");

    private final JdbcClient database;
    private final Contents contents;
    private final Timeline timeline;
    private final Clock clock;

    SchoolResults(JdbcClient database, Contents contents, Timeline timeline, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param attendance percent of the lessons, 0–100
     * @param goals      none, partly or fully
     */
    @Transactional
    void record(CaseScope scope, Optional<Integer> attendance, Optional<String> goals) {
        var today = LocalDate.ofInstant(clock.instant(), IsoTime.ZONE);
        var term = Term.of(today);
        database.sql("""
                insert into school_result (case_number, tenant, term, attendance_percent, goals_met, received_on)
                values (?, ?, ?, ?, ?, ?)""")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), term.toString(),
                        attendance.orElse(null), goals.orElse(null), today).update();
        contents.record(scope, "schoolResult", sentence(term, attendance, goals), "schoolResultReported", "system");
        timeline.record(scope.caseNumber(), scope.authority(), Entry.fact("Skolresultat för " + term + " har kommit.", Law.CARE_REVIEW));
    }

    private static String sentence(Term term, Optional<Integer> attendance, Optional<String> goals) {
        return term + ": närvaro " + attendance.map(percent -> percent + " %").orElse("okänd") + ", "
                + goals.map(GOALS::get).orElse("inga uppgifter om målen") + ".";
    }
}
