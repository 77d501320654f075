package se.samsteg.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;

/** The reviews of each placement, for comparison with the next one. */
@Repository
@Transactional
class Reviews {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PlacementSettings settings;

    Reviews(JdbcClient jdbc, Clock clock, PlacementSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Keeps what a review found. @return the trend since the review before; the first one shows none */
    Trend record(CaseNumber number, Review review) {
        var earlier = latest(number);
        jdbc.sql("insert into placement_review (case_number, reviewed_on, attendance_percent, goals_met) values (?, ?, ?, ?)")
                .params(number.value(), LocalDate.now(clock.withZone(IsoTime.ZONE)), review.attendancePercent(),
                        review.goalsMet().name()).update();
        return earlier.map(before -> review.since(before, settings.attendanceMargin())).orElse(Trend.SAME);
    }

    private Optional<Review> latest(CaseNumber number) {
        return jdbc.sql("select * from placement_review where case_number = ? order by id desc fetch first 1 rows only")
                .param(number.value())
                .query((row, index) -> new Review(row.getInt("attendance_percent"), GoalsMet.valueOf(row.getString("goals_met"))))
                .optional();
    }
}
