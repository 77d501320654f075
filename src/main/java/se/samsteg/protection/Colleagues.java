package se.samsteg.protection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;

/** The people of an authority, as the engine's tables know them: its services show a user only to himself. */
@Repository
class Colleagues {
    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person who can be named or shut out. */
    record Colleague(String id, String name, String role) {
    }

    /** By name; a person with several roles once for each. */
    List<Colleague> of(Authority authority) {
        return jdbc.sql("""
                select u.ID_, u.FIRST_, u.LAST_, g.NAME_ from ACT_ID_TENANT_MEMBER t join ACT_ID_USER u on u.ID_ = t.USER_ID_
                join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_ join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
                where t.TENANT_ID_ = ?
                union all select user_id, name, '', 'inloggad utifrån' from known_person order by 3, 2, 1""").param(authority.tenantId())
                .query((row, index) -> new Colleague(row.getString(1), (row.getString(2) + " " + row.getString(3)).strip(), row.getString(4))).list();
    }

    boolean isOne(String user, Authority authority) {
        return jdbc.sql("""
                select (select count(*) from ACT_ID_TENANT_MEMBER where TENANT_ID_ = :tenant and USER_ID_ = :user)
                + (select count(*) from known_person where user_id = :user)""")
                .param("tenant", authority.tenantId()).param("user", user).query(Integer.class).single() > 0;
    }
}
