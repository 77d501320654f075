package se.samsteg.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.CaseNumber;

/** Allots case numbers, per calendar year from 1. The year's row stays locked until the transaction ends. */
@Repository
class CaseNumbers {
    private static final int NO_YEAR = 0;
    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber next(int year) {
        if (!counted(year)) {
            jdbc.sql("select last_number from case_counter where case_year = ? for update").param(NO_YEAR)
                    .query(Long.class).single();
            if (!counted(year)) {
                jdbc.sql("insert into case_counter (case_year, last_number) values (?, 1)").param(year).update();
            }
        }
        return CaseNumber.of(year, jdbc.sql("select last_number from case_counter where case_year = ?").param(year)
                .query(Long.class).single());
    }

    private boolean counted(int year) {
        return jdbc.sql("update case_counter set last_number = last_number + 1 where case_year = ?").param(year)
                .update() == 1;
    }
}
