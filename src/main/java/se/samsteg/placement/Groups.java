package se.samsteg.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code placement_group}. */
@Repository
class Groups {
    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Group> find(String code) {
        return jdbc.sql("select * from placement_group where code = ?").param(code).query(Groups::read).optional();
    }

    /** Locks the group until the transaction ends: nobody else gives or frees a seat in it meanwhile. */
    Group hold(String code) {
        return jdbc.sql("select * from placement_group where code = ? for update").param(code).query(Groups::read)
                .optional().orElseThrow(() -> new IllegalArgumentException("No group " + code));
    }

    void add(Group group) {
        jdbc.sql("insert into placement_group (code, kind, name, seats, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)")
                .params(group.code(), group.type().name(), group.name(), group.seats(), group.validFrom(),
                        group.validTo()).update();
    }

    private static Group read(ResultSet row, int index) throws SQLException {
        return new Group(row.getString("code"), GroupType.valueOf(row.getString("kind")), row.getString("name"),
                row.getInt("seats"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
