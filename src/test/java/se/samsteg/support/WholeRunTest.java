package se.samsteg.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The search of the whole run finds what is laid out for it, and nothing else. */
class WholeRunTest {
    private Connection database;

    @BeforeEach
    void aRegistryAndAnEngine() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        run("create table pupil (id int, identity_number varchar, first_name varchar, last_name varchar, home_school varchar, district varchar)");
        run("create table guardian (name varchar, email varchar, phone varchar)");
        run("create table content (field varchar, content_value text)");
        run("create table timeline (sentence varchar)");
        run("create table ACT_RU_VARIABLE (ID_ varchar, TEXT_ varchar)");
        run("create table ACT_GE_BYTEARRAY (DEPLOYMENT_ID_ varchar, BYTES_ blob)");
        run("insert into pupil values (1, '201503142386', 'Ylva', 'Provgren', 'Kvarnbackens skola', 'sdn-norra-innerstaden')");
        run("insert into guardian values ('Sten Provgren', 'sten@provgren.example', '070-174 06 99')");
        run("insert into content values ('reasons', 'Har svårt att somna om kvällarna, och är trött på morgnarna.'), ('districts', '[\"sdn-norra-innerstaden\"]')");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whereItBelongsItIsNoFinding() throws SQLException {
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"201503142386", "20150314-2386", "150314-2386", "för Ylva Provgren.", "Provgren", "sten@provgren.example", "070-174 06 99", "0701740699",
            "Kvarnbackens skola", "{\"reasons\":\"Har svårt att somna om kvällarna, och är trött på morgnarna.\"}", "Har svårt att somna om kvällarna, och är trö…"})
    void whateverIsKnownOfSomebodyIsFoundInTheEngine(String leak) throws SQLException {
        run("insert into ACT_RU_VARIABLE values ('1', '" + leak + "')");
        assertThat(findings()).isNotEmpty().allMatch(finding -> finding.startsWith("ACT_RU_VARIABLE.TEXT_"));
    }

    @Test
    void itIsFoundInBytesAndInOurOwnTablesToo() throws SQLException {
        run("insert into ACT_GE_BYTEARRAY values (null, " + hex("x Provgren y") + "), ('deployed', " + hex("x Provgren y") + ")");
        run("insert into timeline values ('Beslut om Ylva Provgren')");
        assertThat(findings()).containsExactlyInAnyOrder("ACT_GE_BYTEARRAY.BYTES_: Provgren", "TIMELINE.SENTENCE: Provgren", "TIMELINE.SENTENCE: Ylva Provgren");
    }

    @ParameterizedTest
    @CsvSource({"sdn-norra-innerstaden", "Provgrens", "XProvgren", "4201503142386", "Ylva", "Har svårt"})
    void aChoiceAPartOfAWordAndWhatIsTooShortAreNoFindings(String innocent) throws SQLException {
        run("insert into ACT_RU_VARIABLE values ('1', '" + innocent + "')");
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatIsPrintedAndWhatAnOperatorsLogWouldHoldIsKept(@TempDir Path folder) throws IOException {
        var out = System.out;
        var err = System.err;
        var kept = new KeptLog(folder.resolve("kept.log"));
        try {
            kept.listen();
            System.out.println("printed for Provgren");
            System.err.print("cried for Provgren\n");
            LoggerFactory.getLogger("se.samsteg.Somewhere").info("logged for {}", "Provgren", new IllegalStateException("Provgren"));
        } finally {
            kept.close();
            System.setOut(out);
            System.setErr(err);
        }
        var secrets = new Secrets();
        secrets.add("Provgren");
        try (var lines = kept.lines()) {
            assertThat(lines).as("of an exception only its kind").contains("java.lang.IllegalStateException");
        }
        try (var lines = kept.lines()) {
            assertThat(lines.filter(line -> !secrets.in(line).isEmpty())).anyMatch(line -> line.startsWith("printed")).anyMatch(line -> line.startsWith("cried"))
                    .anyMatch(line -> line.endsWith("logged for Provgren"));
        }
    }

    private List<String> findings() throws SQLException {
        var searched = new SearchedDatabase(database);
        var secrets = new Secrets();
        searched.collect(secrets);
        return searched.findings(secrets);
    }

    private static String hex(String text) {
        return "X'" + java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "'";
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
