package se.samsteg.staffing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samsteg.security.People;
import se.samsteg.security.People.Colleague;
import se.samsteg.shared.Authority;

/** The people of authorities, and the tasks that each has taken there. The engine shows tasks only to those who may do them, so its table is read. */
@Repository
class Staff {
    private final People people;
    private final JdbcClient jdbc;

    Staff(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * @param roles names of the roles, Swedish
     * @param taken how many open tasks the person has taken in the authorities that were asked for
     */
    record Member(String id, String name, String roles, int taken) {
        private Member with(Member other) {
            return new Member(id, name, roles + ", " + other.roles, taken);
        }
    }

    /** By name. Somebody who has left the house but has tasks left is among them. */
    List<Member> of(Collection<Authority> authorities) {
        if (authorities.isEmpty()) {
            return List.of();
        }
        var tenants = authorities.stream().map(Authority::tenantId).toList();
        var taken = taken(tenants);
        return people.of(authorities, taken.keySet()).stream()
                .collect(Collectors.toMap(Colleague::id, one -> new Member(one.id(), one.name(), one.role(), taken.getOrDefault(one.id(), 0)),
                        Member::with, LinkedHashMap::new)).values().stream().toList();
    }

    private Map<String, Integer> taken(List<String> tenants) {
        return jdbc.sql("select ASSIGNEE_, count(*) from ACT_RU_TASK where ASSIGNEE_ is not null and TENANT_ID_ in (:tenants) group by ASSIGNEE_")
                .param("tenants", tenants).query((row, index) -> Map.entry(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
