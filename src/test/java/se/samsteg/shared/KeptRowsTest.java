package se.samsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.h2.util.JdbcUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An H2 file of the time when each room had a guard of its own goes on, guarded by the one. */
class KeptRowsTest {
    private static final String ERASURE = "insert into disclosure_erasure (case_number, length, head, decided_by, erased_at) values (?, 1, '0', 'arkiv', current_timestamp)";
    @TempDir Path folder;

    @Test
    void anOldDatabaseIsGuardedByTheOneFromItsNextStart() {
        var url = "jdbc:h2:file:" + folder.resolve("old");
        migrate(url, "51", true);
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
        assertThat(triggers(jdbc)).contains("se.samsteg.disclosure.AppendOnly", "se.samsteg.accesslog.AppendOnly");
        jdbc.sql(ERASURE).param("SAM-2026-000001").update();

        migrate(url, "55", false);

        assertThat(triggers(jdbc)).containsOnly("se.samsteg.shared.KeptRows");
        jdbc.sql(ERASURE).param("SAM-2026-000002").update();
        for (var statement : List.of("update disclosure_erasure set decided_by = 'x'", "delete from disclosure_erasure", "truncate table disclosure_erasure")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update()).as(statement).rootCause()
                    .hasMessageMatching("(?s)The table disclosure_erasure is append-only|Cannot truncate.*");
        }
        assertThat(jdbc.sql("select count(*) from disclosure_erasure").query(Integer.class).single()).isEqualTo(2);
    }

    private static List<String> triggers(JdbcClient jdbc) {
        return jdbc.sql("select java_class from information_schema.triggers").query(String.class).list();
    }

    /** @param named whether the former names mean anything: they do for whoever begins from nothing, and need not later */
    private static void migrate(String url, String target, boolean named) {
        var flyway = Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration", "classpath:db/h2")
                .placeholders(Map.of("blob", "blob", "applicationRole", "sa")).javaMigrations(new V26__nothing_to_seal()).target(target);
        new FormerTriggers().customize(flyway);
        if (!named) {
            JdbcUtils.removeClassFactory(FormerTriggers.FACTORY);
        }
        flyway.load().migrate();
        new FormerTriggers().customize(flyway);
    }

    /** The log is empty here; the migration that seals it lives in its room. */
    private static final class V26__nothing_to_seal extends BaseJavaMigration {
        @Override
        public void migrate(Context context) {
        }
    }
}
