package se.samsteg.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;

/** The letterheads of all authorities. */
@Repository
public class Letterheads {
    private final JdbcClient jdbc;

    Letterheads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An authority that has not written its own yet is called by its tenant id. */
    public Letterhead of(Authority authority) {
        return jdbc.sql("select organisation, unit, contact from letterhead where authority = ?")
                .param(authority.tenantId())
                .query((row, number) -> new Letterhead(authority,
                        row.getString("organisation"), row.getString("unit"), row.getString("contact")))
                .optional()
                .orElseGet(() -> new Letterhead(authority, authority.tenantId(), "", ""));
    }
}
