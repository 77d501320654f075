package se.samsteg.investigation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.LowerCamel;

/** The table {@code investigation_party}. */
@Repository
class PartyRows {
    private final JdbcClient database;

    PartyRows(JdbcClient database) {
        this.database = database;
    }

    /** Everybody who is or was a party. */
    List<PartyStanding> of(long investigationId) {
        return database.sql("select * from investigation_party where investigation_id = ? order by id").param(investigationId)
                .query((row, number) -> new PartyStanding(LowerCamel.parse(Party.class, row.getString("party")).orElseThrow(),
                        row.getObject("party_from", LocalDate.class), row.getObject("party_until", LocalDate.class),
                        row.getObject("told_on", LocalDate.class), row.getObject("communicated_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class))).list();
    }

    void add(long investigationId, Party party, LocalDate from) {
        database.sql("insert into investigation_party (investigation_id, party, party_from) values (?, ?, ?)")
                .params(investigationId, party.slot(), from).update();
    }

    void end(long investigationId, Party party, LocalDate on) {
        set("party_until = ?", investigationId, party, on);
    }

    void told(long investigationId, Party party, LocalDate on) {
        set("told_on = ?", investigationId, party, on);
    }

    /** Given the material; an answer to earlier material is no answer to this. */
    void communicated(long investigationId, Party party, LocalDate on) {
        set("answered_on = null, communicated_on = ?", investigationId, party, on);
    }

    void answered(long investigationId, Party party, LocalDate on) {
        set("answered_on = ?", investigationId, party, on);
    }

    private void set(String change, long investigationId, Party party, LocalDate on) {
        database.sql("update investigation_party set " + change + " where investigation_id = ? and party = ?")
                .params(on, investigationId, party.slot()).update();
    }
}
