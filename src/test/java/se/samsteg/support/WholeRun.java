package se.samsteg.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * When a JVM has run all its tests, nothing that identifies somebody or that somebody wrote lies in its databases where
 * it may not, in its log or in its metrics. It holds for every JVM of the suite, and fails that JVM's run.
 */
public final class WholeRun implements LauncherSessionListener {
    private static final Set<String> PERSONAL = Set.of("firstName", "lastName", "homeSchool", "followUpResponsible", "reasons", "pupilView", "guardianView",
            "guardian1Name", "guardian1Email", "guardian1Phone", "guardian2Name", "guardian2Email", "guardian2Phone");

    private static final KeptLog LOG = new KeptLog(Path.of("target", "whole-run", ProcessHandle.current().pid() + ".log"));
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final List<Database> DATABASES = new CopyOnWriteArrayList<>();
    private static final List<ConfigurableApplicationContext> APPLICATIONS = new CopyOnWriteArrayList<>();

    private record Database(String url, String user) {
    }

    /** What a test has told the application, whether it kept it or not. */
    static void told(Map<String, Object> fields) {
        TOLD.addAll(personal(fields));
    }

    /** What the fields of a start form tell of somebody, or what somebody wrote in them, as it may be spelt. */
    public static Set<String> personal(Map<String, Object> fields) {
        return fields.entrySet().stream().flatMap(field -> spellings(field.getKey(), field.getValue().toString())).collect(Collectors.toSet());
    }

    private static Stream<String> spellings(String field, String value) {
        if (field.endsWith("ersonalIdentityNumber")) {
            return Numbers.spellings(value);
        }
        return PERSONAL.contains(field) ? Stream.of(value) : Stream.empty();
    }

    /** What a test has told the application in a place where it does not belong. */
    public static void told(String text) {
        TOLD.add(text);
    }

    static void starts(ConfigurableApplicationContext application, String url, String user) {
        DATABASES.add(new Database(url, user));
        APPLICATIONS.add(application);
        LOG.listen();
    }

    /** Where a database holds what it may not. */
    public static List<String> findings(DataSource database, Collection<String> secrets) throws SQLException {
        var all = new Secrets();
        all.addAll(secrets);
        try (var connection = database.getConnection()) {
            return new SearchedDatabase(connection).findings(all);
        }
    }

    /** The applications end before the database server does, which they would wait for half a minute. */
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            search();
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException("The databases and the log of the run could not be read", fault);
        } finally {
            APPLICATIONS.forEach(ConfigurableApplicationContext::close);
        }
    }

    private static void search() throws SQLException, IOException {
        var begun = System.nanoTime();
        var secrets = new Secrets();
        secrets.addAll(TOLD);
        var found = new ArrayList<String>();
        var cells = 0;
        for (var database : DATABASES) {
            try (var connection = DriverManager.getConnection(database.url, database.user, "")) {
                new SearchedDatabase(connection).collect(secrets);
            }
        }
        for (var database : DATABASES) {
            try (var connection = DriverManager.getConnection(database.url, database.user, "")) {
                var searched = new SearchedDatabase(connection);
                found.addAll(searched.findings(secrets));
                cells += searched.cells();
            }
        }
        found.addAll(inLog(secrets));
        found.addAll(inMetrics(secrets));
        System.out.printf("Whole run: %d secrets looked for in %d databases (%d cells), the log and the metrics, in %d ms%n",
                secrets.size(), DATABASES.size(), cells, (System.nanoTime() - begun) / 1_000_000);
        assertThat(found).as("personal data where it may not be").isEmpty();
    }

    private static Collection<String> inLog(Secrets secrets) throws IOException {
        try (var lines = LOG.lines()) {
            return lines.flatMap(line -> secrets.in(line).stream().map(secret -> "log: " + secret + " in " + line)).distinct().limit(100).toList();
        }
    }

    private static List<String> inMetrics(Secrets secrets) {
        return APPLICATIONS.stream().filter(ConfigurableApplicationContext::isActive)
                .flatMap(application -> application.getBeansOfType(MeterRegistry.class).values().stream())
                .flatMap(registry -> registry.getMeters().stream()).map(meter -> meter.getId().toString())
                .flatMap(id -> secrets.in(id).stream().map(secret -> "metrics: " + secret + " in " + id)).distinct().toList();
    }
}
