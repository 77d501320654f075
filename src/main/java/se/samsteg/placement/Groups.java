package se.samsteg.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code placement_group} and {@code placement_capacity}. */
@Repository
class Groups {
    /** The capacity that was set for the latest day counts. */
    private static final String ON_THE_DAY = """
            select g.*, coalesce((select c.seats from placement_capacity c where c.group_code = g.code and c.valid_from <= :day
                order by c.valid_from desc fetch first 1 rows only), 0) as seats
            from placement_group g""";
    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many seats from that day on. */
    record Capacity(LocalDate from, int seats) {
    }

    /** What each group will have from later days on, by its code. */
    Map<String, List<Capacity>> coming(LocalDate after) {
        var coming = new HashMap<String, List<Capacity>>();
        jdbc.sql("select * from placement_capacity where valid_from > ? order by valid_from").param(after).query(row -> {
            coming.computeIfAbsent(row.getString("group_code"), code -> new ArrayList<>())
                    .add(new Capacity(row.getObject("valid_from", LocalDate.class), row.getInt("seats")));
        });
        return coming;
    }

    Optional<Group> find(String code, LocalDate day) {
        return jdbc.sql(ON_THE_DAY + " where g.code = :code").param("day", day).param("code", code).query(Groups::read).optional();
    }

    /** All groups, by kind and code. */
    List<Group> all(LocalDate day) {
        return jdbc.sql(ON_THE_DAY + " order by g.kind, g.code").param("day", day).query(Groups::read).list();
    }

    /** Locks the group until the transaction ends: nobody else gives or frees a seat in it meanwhile. */
    Group hold(String code, LocalDate day) {
        jdbc.sql("select code from placement_group where code = ? for update").param(code).query(String.class)
                .optional().orElseThrow(() -> new IllegalArgumentException("No group " + code));
        return find(code, day).orElseThrow();
    }

    void add(Group group) {
        jdbc.sql("insert into placement_group (code, kind, name, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                .params(group.code(), group.type().name(), group.name(), group.validFrom(), group.validTo()).update();
        setSeats(group.code(), group.seats(), group.validFrom());
    }

    /** Said again for the same day it corrects what was said before. */
    void setSeats(String code, int seats, LocalDate from) {
        if (jdbc.sql("update placement_capacity set seats = ? where group_code = ? and valid_from = ?").params(seats, code, from).update() == 0) {
            jdbc.sql("insert into placement_capacity (group_code, seats, valid_from) values (?, ?, ?)").params(code, seats, from).update();
        }
    }

    private static Group read(ResultSet row, int index) throws SQLException {
        return new Group(row.getString("code"), GroupType.valueOf(row.getString("kind")), row.getString("name"),
                row.getInt("seats"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
