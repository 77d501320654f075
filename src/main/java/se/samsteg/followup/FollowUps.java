package se.samsteg.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseScope;

/** The tables {@code follow_up} and {@code care_review}. */
@Repository
class FollowUps {
    private final JdbcClient database;

    FollowUps(JdbcClient database) {
        this.database = database;
    }

    void add(CaseScope scope, LocalDate startedOn, boolean outOfHome, Optional<LocalDate> until) {
        database.sql("""
                insert into follow_up (case_number, tenant, started_on, out_of_home, until_day)
                values (?, ?, ?, ?, ?)""")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), startedOn, outOfHome, until.orElse(null))
                .update();
    }

    void addReview(CaseScope scope, FollowUpVariables.CareReview kind, boolean careEnds, LocalDate on) {
        database.sql("insert into care_review (case_number, tenant, kind, care_ends, reviewed_on) values (?, ?, ?, ?, ?)")
                .params(scope.caseNumber().value(), scope.authority().tenantId(), kind.name(), careEnds, on).update();
    }

    void close(CaseScope scope, LocalDate on) {
        database.sql("update follow_up set closed_on = ? where case_number = ? and tenant = ? and closed_on is null")
                .params(on, scope.caseNumber().value(), scope.authority().tenantId()).update();
    }
}
