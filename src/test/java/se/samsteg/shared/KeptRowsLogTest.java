package se.samsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.Category;
import se.samsteg.disclosure.DisclosureGate;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.disclosure.Message;
import se.samsteg.disclosure.MessageName;
import se.samsteg.disclosure.Purpose;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.support.ProcessTest;

/** What the database itself refuses, to the role that the application logs in as; on PostgreSQL that role owns no log. */
@ProcessTest
class KeptRowsLogTest {
    private static final String POSTGRESQL = "postgresql";
    @Autowired DisclosureGate gate;
    @Autowired DisclosureLog log;
    @Autowired PupilRegistry pupils;
    @Autowired CaseFiles cases;
    @Autowired JdbcClient jdbc;
    @Autowired Environment settings;
    private CaseNumber running;

    @BeforeEach
    void aLineInEachLog() {
        line(OffsetDateTime.now().minusYears(4));
        log.erase(disclosed(), "arkiv");
        running = disclosed();
    }

    private CaseNumber disclosed() {
        var number = cases.open(pupils.register(Map.of("firstName", "Ada", "lastName", "Lind", "district", "sdn-jarva"), Demand.AS_FAR_AS_KNOWN),
                Authority.SCHOOLS).number();
        gate.send(Message.named(MessageName.PLACEMENT_ENDED).from(new CaseScope(number, Authority.SCHOOLS, "", "")).to(new Authority("sdn-jarva"))
                .purpose(Purpose.COOPERATION).about(Category.SCHOOL_SITUATION).build());
        return number;
    }

    @ParameterizedTest
    @CsvSource({
        "access_log,         update access_log set user_id = 'x'", "access_log,         delete from access_log",
        "access_log,         truncate table access_log",
        "disclosure_log,     update disclosure_log set actor = 'x'", "disclosure_log,     delete from disclosure_log",
        "disclosure_log,     truncate table disclosure_log",
        "disclosure_erasure, update disclosure_erasure set decided_by = 'x'", "disclosure_erasure, delete from disclosure_erasure",
        "disclosure_erasure, truncate table disclosure_erasure"
    })
    void aLineIsNeitherChangedNorTakenAway(String table, String statement) {
        var before = lines(table);
        assertThat(before).isPositive();
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageMatching("(?s)The table " + table + " is append-only.*|Cannot truncate.*|.*permission denied.*");
        assertThat(lines(table)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "samsteg.test.database", matches = POSTGRESQL)
    @ValueSource(strings = {"alter table %s disable trigger all", "alter table %s disable trigger %s_kept", "drop trigger %s_kept on %s", "drop table %s cascade",
        "alter table %s owner to samsteg", "alter table %s add column x integer", "create trigger mine before insert on %s for each row execute function kept_rows()",
        "create rule mine as on insert to %s do instead nothing", "truncate table %s cascade"})
    void theApplicationCannotPutTheGuardAside(String statement) {
        for (var table : new String[] {"access_log", "disclosure_log", "disclosure_erasure", "consent_text"}) {
            assertThatThrownBy(() -> jdbc.sql(statement.replace("%s", table)).update()).as(table).rootCause()
                    .hasMessageMatching("(?s).*(must be owner|permission denied).*");
        }
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "samsteg.test.database", matches = POSTGRESQL)
    @ValueSource(strings = {"create or replace function kept_rows() returns trigger language plpgsql as 'begin return old; end'", "drop function kept_rows() cascade",
        "alter function kept_rows() owner to samsteg", "set role samsteg_owner", "set session_replication_role = replica"})
    void norWhatTheGuardIsMadeOf(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }

    @Test
    @EnabledIfSystemProperty(named = "samsteg.test.database", matches = POSTGRESQL)
    void theApplicationMayAddAndReadAlone() {
        for (var right : new String[] {"UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"}) {
            assertThat(jdbc.sql("select count(*) from (values ('access_log'), ('disclosure_log'), ('disclosure_erasure')) as t (name) where has_table_privilege(name, ?)")
                    .param(right).query(Integer.class).single()).as(right).isZero();
        }
        assertThat(jdbc.sql("select tableowner from pg_tables where tablename = 'access_log'").query(String.class).single()).isEqualTo("samsteg_owner");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("samsteg");
    }

    @Test
    @EnabledIfSystemProperty(named = "samsteg.test.database", matches = POSTGRESQL)
    void theTriggersRefuseTheOwnerToo() {
        var owner = JdbcClient.create(new DriverManagerDataSource(settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.flyway.user"), settings.getRequiredProperty("spring.flyway.password")));
        for (var table : new String[] {"access_log", "disclosure_log", "disclosure_erasure"}) {
            assertThatThrownBy(() -> owner.sql("delete from " + table).update()).rootCause().hasMessageContaining(table + " is append-only");
            assertThatThrownBy(() -> owner.sql("truncate table " + table).update()).rootCause().hasMessageContaining(table + " is append-only");
        }
    }

    @Test
    void aLineEndsAfterFiveYearsByTheDatabasesOwnClock() {
        var young = lines("access_log");
        line(OffsetDateTime.now().minusYears(6));
        assertThat(jdbc.sql("select end_old_access_lines()").query(Integer.class).single()).isOne();
        assertThat(lines("access_log")).isEqualTo(young);
    }

    @Test
    void aChainGoesOnlyAfterItsErasureIsOnRecord() {
        assertThatThrownBy(() -> jdbc.sql("select erase_disclosure_log(?)").param(running.value()).query(Integer.class).single()).rootCause()
                .hasMessageContaining("The table disclosure_log is append-only");
        assertThat(jdbc.sql("select count(*) from disclosure_log where case_number = ?").param(running.value()).query(Long.class).single()).isPositive();

        log.erase(running, "arkiv");
        assertThat(jdbc.sql("select count(*) from disclosure_log where case_number = ?").param(running.value()).query(Long.class).single()).isZero();
    }

    private long lines(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void line(OffsetDateTime at) {
        jdbc.sql("""
                insert into access_log (at, user_id, roles, deed, what, own_work, same_surname, protected_identity, at_night)
                values (?, 'rektor', 'school-principals', 'LIST', '/arenden', true, false, false, false)""").param(at).update();
    }
}
