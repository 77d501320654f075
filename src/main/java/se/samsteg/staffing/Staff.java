package se.samsteg.staffing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;

/** The people of authorities, and the tasks that each has taken there. The engine shows a user only to himself, so its tables are read. */
@Repository
class Staff {
    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param roles names of the roles, Swedish
     * @param taken how many open tasks the person has taken in the authorities that were asked for
     */
    record Member(String id, String name, String roles, int taken) {
    }

    /** By name. Somebody who has left the house but has tasks left is among them. */
    List<Member> of(Collection<Authority> authorities) {
        if (authorities.isEmpty()) {
            return List.of();
        }
        var tenants = authorities.stream().map(Authority::tenantId).toList();
        var taken = taken(tenants);
        return jdbc.sql("""
                select u.ID_, u.FIRST_, u.LAST_, (select min(g.NAME_) from ACT_ID_MEMBERSHIP m join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
                    where m.USER_ID_ = u.ID_) ROLE_ from ACT_ID_USER u
                where exists (select 1 from ACT_ID_TENANT_MEMBER t where t.USER_ID_ = u.ID_ and t.TENANT_ID_ in (:tenants)) or u.ID_ in (:taking)
                union all select user_id, name, '', 'inloggad utifrån' from known_person
                order by 3, 2, 1""").param("tenants", tenants).param("taking", taken.isEmpty() ? List.of("") : taken.keySet())
                .query((row, index) -> new Member(row.getString(1), (row.getString(2) + " " + row.getString(3)).strip(), row.getString(4),
                        taken.getOrDefault(row.getString(1), 0))).list();
    }

    private Map<String, Integer> taken(List<String> tenants) {
        return jdbc.sql("select ASSIGNEE_, count(*) from ACT_RU_TASK where ASSIGNEE_ is not null and TENANT_ID_ in (:tenants) group by ASSIGNEE_")
                .param("tenants", tenants).query((row, index) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
