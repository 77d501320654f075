package se.samsteg.security;

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

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** User id to first and last name; ids that are nobody's are left out. */
    public Map<String, String> names(Collection<String> userIds) {
        return userIds.isEmpty() ? Map.of() : jdbc.sql("select ID_, FIRST_, LAST_ from ACT_ID_USER where ID_ in (:ids)")
                .param("ids", List.copyOf(userIds))
                .query((row, index) -> Map.entry(row.getString("ID_"), row.getString("FIRST_") + " " + row.getString("LAST_")))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Group id to the role's name. */
    public Map<String, String> roles() {
        return jdbc.sql("select ID_, NAME_ from ACT_ID_GROUP")
                .query((row, index) -> Map.entry(row.getString("ID_"), Optional.ofNullable(row.getString("NAME_")).orElse(row.getString("ID_"))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
