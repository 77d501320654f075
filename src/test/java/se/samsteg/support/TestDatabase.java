package se.samsteg.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each context an empty database of its own: H2 in memory, or a PostgreSQL that is started for the tests where
 * {@code samsteg.test.database} says so. Where that cannot run, the tests are left out and say so, unless they must run.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, ExecutionCondition {
    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("samsteg.test.database"));
    private static EmbeddedPostgres server;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            if (POSTGRESQL) {
                server();
            }
            return ConditionEvaluationResult.enabled("There is a database");
        } catch (IOException | IllegalStateException fault) {
            if ("true".equals(System.getenv("SAMSTEG_REQUIRE_POSTGRESQL"))) {
                throw new AssertionError("PostgreSQL is required here", fault);
            }
            return ConditionEvaluationResult.disabled("LEFT OUT: PostgreSQL does not start on this machine: " + fault.getMessage());
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().matchesProfiles("test")) {
            return;
        }
        var url = POSTGRESQL ? newDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0";
        TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context);
        if (POSTGRESQL) {
            TestPropertyValues.of("spring.datasource.username=samsteg", "spring.datasource.password=its-own",
                    "spring.flyway.user=samsteg_owner", "spring.flyway.password=the-owners", "spring.flyway.placeholders.blob=bytea",
                    "spring.datasource.hikari.maximum-pool-size=5").applyTo(context);
        }
        WholeRun.starts(context, url, POSTGRESQL ? "postgres" : "sa");
    }

    private static String newDatabase() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            withRoles(name);
            return "jdbc:postgresql://localhost:%d/%s".formatted(server().getPort(), name);
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException("No database for the test", fault);
        }
    }

    /** The two roles of a city's database: the application is tested as the one that may least. */
    private static void withRoles(String database) throws IOException, SQLException {
        var roles = Files.readString(Path.of("docker/postgresql/roles.sql"))
                .replace(":'owner_password'", "'the-owners'").replace(":'password'", "'its-own'");
        try (var connection = server().getDatabase("postgres", database).getConnection(); var statement = connection.createStatement()) {
            statement.execute(roles);
        }
    }

    private static synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            // what a crash would lose is lost at the end anyway
            server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off").start();
        }
        return server;
    }
}
