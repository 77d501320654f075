package se.samsteg.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.deadline.SchoolTerms;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.LowerCamel;

/** The reviews of each placement, by term, for comparison with the next one. */
@Repository
@Transactional
class Reviews {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SchoolTerms terms;
    private final PlacementSettings settings;

    Reviews(JdbcClient jdbc, Clock clock, SchoolTerms terms, PlacementSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.terms = terms;
        this.settings = settings;
    }

    /** @param term as it is written: {@code HT 2026}; null in rows from before terms were kept */
    private record Kept(String term, Review review) {
    }

    /** Keeps what a review found. @return the trend over this and the earlier terms; a first review shows none */
    Trend record(CaseNumber number, Review review) {
        var today = IsoTime.today(clock);
        var term = terms.of(today).toString();
        var earlier = of(number);
        var result = review.result();
        jdbc.sql("""
                insert into placement_review (case_number, reviewed_on, attendance_percent, goals_met, term, grades, passed_subjects,
                eligibility, action_plan_status) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number.value(), today, review.attendancePercent(), review.goalsMet().name(), term,
                        name(result.grades()), result.passedSubjects().orElse(null), name(result.eligibility()), name(result.actionPlan()))
                .update();
        return review.over(compared(earlier, term), settings.attendanceMargin());
    }

    private List<Review> compared(List<Kept> earlier, String term) {
        var lastOfTerms = earlier.stream().filter(kept -> kept.term() != null && !kept.term().equals(term)).map(Kept::term).distinct()
                .limit(settings.trendTerms())
                .map(before -> earlier.stream().filter(kept -> before.equals(kept.term())).findFirst().orElseThrow());
        return Stream.concat(earlier.stream().limit(1), lastOfTerms).map(Kept::review).toList();
    }

    /** Latest first. */
    private List<Kept> of(CaseNumber number) {
        return jdbc.sql("select * from placement_review where case_number = ? order by id desc").param(number.value()).query(Reviews::read).list();
    }

    private static Kept read(ResultSet row, int index) throws SQLException {
        var result = new SchoolResult(Optional.empty(), Optional.ofNullable(row.getObject("passed_subjects", Integer.class)),
                Optional.empty(), Optional.empty());
        return new Kept(row.getString("term"), new Review(row.getInt("attendance_percent"), GoalsMet.valueOf(row.getString("goals_met")), result));
    }

    private static String name(Optional<? extends Enum<?>> choice) {
        return choice.map(LowerCamel::of).orElse(null);
    }
}
