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

/**
 * The names behind ids of users and roles. A colleague's name may be read by everybody in the house, while the engine
 * shows a user only to himself; so its tables are read here.
 */
@Repository
public class People {
    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** User id to first and last name; ids that are nobody's are left out. */
    public Map<String, String> names(Collection<String> userIds) {
        return userIds.isEmpty() ? Map.of() : jdbc.sql("""
                select ID_ as id, concat(FIRST_, ' ', LAST_) as name from ACT_ID_USER where ID_ in (:ids)
                union all select user_id, name from known_person where user_id in (:ids)""")
                .param("ids", List.copyOf(userIds))
                .query((row, index) -> Map.entry(row.getString("id"), row.getString("name")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (own, outside) -> own));
    }

    /** Keeps the name of somebody who came from outside, whom the engine's tables do not know. */
    void remember(Caller caller) {
        var now = Timestamp.from(clock.instant());
        var name = caller.name().length() > 200 ? caller.name().substring(0, 200) : caller.name();
        if (jdbc.sql("update known_person set name = ?, last_seen = ? where user_id = ?").params(name, now, caller.userId()).update() == 0) {
            jdbc.sql("insert into known_person (user_id, name, last_seen) values (?, ?, ?)").params(caller.userId(), name, now).update();
        }
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
