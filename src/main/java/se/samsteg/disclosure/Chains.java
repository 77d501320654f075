package se.samsteg.disclosure;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code disclosure_chain}: where each case's chain of log lines ends. */
@Repository
class Chains {
    /** @param length how many lines there are */
    record Head(String caseNumber, long length, String hash) {
    }

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the chain until the transaction ends: two writers at once add their lines one after the other. */
    Head hold(String caseNumber) {
        return held(caseNumber).orElseGet(() -> {
            jdbc.sql("select case_number from case_file where case_number = ? for update").param(caseNumber).query(String.class).optional();
            return held(caseNumber).orElseGet(() -> begin(caseNumber));
        });
    }

    void move(Head head) {
        jdbc.sql("update disclosure_chain set length = ?, head = ? where case_number = ?")
                .params(head.length(), head.hash(), head.caseNumber()).update();
    }

    void forget(String caseNumber) {
        jdbc.sql("delete from disclosure_chain where case_number = ?").param(caseNumber).update();
    }

    private Optional<Head> held(String caseNumber) {
        return jdbc.sql("select * from disclosure_chain where case_number = ? for update").param(caseNumber)
                .query((row, index) -> new Head(row.getString("case_number"), row.getLong("length"), row.getString("head"))).optional();
    }

    private Head begin(String caseNumber) {
        jdbc.sql("insert into disclosure_chain (case_number, length, head) values (?, 0, ?)").params(caseNumber, SealedLine.BEGINNING).update();
        return new Head(caseNumber, 0, SealedLine.BEGINNING);
    }
}
