package se.samsteg.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Authority;
import se.samsteg.shared.PeoplesNames;

/**
 * The names behind ids of users and roles. A colleague's name may be read by everybody in the house, while the engine
 * shows a user only to himself; so its tables are read here.
 */
@Repository
public class People implements PeoplesNames {
    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who works in the house; the role's Swedish name is empty when there is none. */
    public record Colleague(String id, String name, String role) {
    }

    /**
     * Who works for one of the authorities, by name; a person with several roles once for each.
     *
     * @param alsoThese ids of people who are listed wherever they work
     */
    public List<Colleague> of(Collection<Authority> authorities, Collection<String> alsoThese) {
        return jdbc.sql("""
                select u.ID_, u.FIRST_, u.LAST_, g.NAME_ from ACT_ID_USER u
                left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_ left join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
                where exists (select 1 from ACT_ID_TENANT_MEMBER t where t.USER_ID_ = u.ID_ and t.TENANT_ID_ in (:tenants)) or u.ID_ in (:also)
                union all select p.user_id, p.name, '', g.NAME_ from known_person p
                left join known_person_role r on r.user_id = p.user_id left join ACT_ID_GROUP g on g.ID_ = r.group_id
                where exists (select 1 from known_person_authority a where a.user_id = p.user_id and a.tenant_id in (:tenants)) or p.user_id in (:also)
                order by 3, 2, 1, 4""")
                .param("tenants", never(authorities.stream().map(Authority::tenantId).toList())).param("also", never(alsoThese))
                .query((row, index) -> new Colleague(row.getString(1), (row.getString(2) + " " + row.getString(3)).strip(),
                        Optional.ofNullable(row.getString(4)).orElse(""))).list();
    }

    /** A list that an SQL condition can take: no id is empty. */
    private static Collection<String> never(Collection<String> ids) {
        return ids.isEmpty() ? List.of("") : ids;
    }

    @Override
    public Map<String, String> names(Collection<String> userIds) {
        return userIds.isEmpty() ? Map.of() : jdbc.sql("""
                select ID_ as id, concat(FIRST_, ' ', LAST_) as name from ACT_ID_USER where ID_ in (:ids)
                union all select user_id, name from known_person where user_id in (:ids)""")
                .param("ids", List.copyOf(userIds))
                .query((row, index) -> Map.entry(row.getString("id"), row.getString("name")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (own, outside) -> own));
    }

    /** Keeps who came from outside, whom the engine's tables do not know: the name, and what the provider says that he or she may do. */
    @Transactional
    void remember(Caller caller) {
        var now = Timestamp.from(clock.instant());
        var name = caller.name().length() > 200 ? caller.name().substring(0, 200) : caller.name();
        if (jdbc.sql("update known_person set name = ?, last_seen = ? where user_id = ?").params(name, now, caller.userId()).update() == 0) {
            jdbc.sql("insert into known_person (user_id, name, last_seen) values (?, ?, ?)").params(caller.userId(), name, now).update();
        }
        keep("known_person_role", caller.userId(), caller.groups());
        keep("known_person_authority", caller.userId(), caller.tenants());
    }

    private void keep(String table, String userId, List<String> ids) {
        jdbc.sql("delete from " + table + " where user_id = ?").param(userId).update();
        ids.forEach(id -> jdbc.sql("insert into " + table + " values (?, ?)").params(userId, id).update());
    }

    /** Group id to the role's name. */
    public Map<String, String> roles() {
        return namesIn("ACT_ID_GROUP");
    }

    /** Tenant id to the authority's name. */
    Map<String, String> authorities() {
        return namesIn("ACT_ID_TENANT");
    }

    private Map<String, String> namesIn(String table) {
        return jdbc.sql("select ID_, NAME_ from " + table)
                .query((row, index) -> Map.entry(row.getString("ID_"), Optional.ofNullable(row.getString("NAME_")).orElse(row.getString("ID_"))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
