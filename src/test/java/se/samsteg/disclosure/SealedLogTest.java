package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever changes the log is found out. The triggers are left out here, as by somebody with the database in hand; the lines
 * are of the time before the chain, sealed by the migration.
 */
class SealedLogTest {
    private static final String CASE = "SAM-2026-000001";
    private JdbcClient jdbc;

    @BeforeEach
    void fourLinesOfOldAndOneOfAnotherCase() {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        migrate(url, "3");
        jdbc = JdbcClient.create(Flyway.configure().dataSource(url, "sa", "").load().getConfiguration().getDataSource());
        for (int i = 0; i < 4; i++) {
            line(CASE);
        }
        line("SAM-2026-000002");
        migrate(url, "26");
        assertThat(new ChainCheck(jdbc).run().faults()).as("before the lines had a form").isEmpty();
        migrate(url, "50");
        newLine();
    }

    @Test
    void oldLinesAreSealedAsTheyStand() {
        var result = new ChainCheck(jdbc).run();

        assertThat(result.faults()).isEmpty();
        assertThat(result.lines()).isEqualTo(6);
        assertThat(result.chains()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update disclosure_log set actor = 'somebody' where place = 2       | SAM-2026-000001: rad 2 är ändrad.",
        "update disclosure_log set passed = false where place = 4           | SAM-2026-000001: rad 4 är ändrad.",
        "update disclosure_log set fields = 'reasons' where place = 2       | SAM-2026-000001: rad 2 är ändrad.",
        "update disclosure_log set form = 2 where place = 2                 | SAM-2026-000001: rad 2 är ändrad.",
        "update disclosure_log set fields = null where place = 5            | SAM-2026-000001: rad 5 är ändrad.",
        "update disclosure_log set fields = 'reasons' where place = 5       | SAM-2026-000001: rad 5 är ändrad.",
        "update disclosure_log set form = 1 where place = 5                 | SAM-2026-000001: rad 5 är ändrad.",
        "update disclosure_log set decided_at = decided_at + interval '1' second where place = 3 | SAM-2026-000001: rad 3 är ändrad.",
        "delete from disclosure_log where place = 2                         | SAM-2026-000001: rad 2 saknas.",
        "delete from disclosure_log where place = 5                         | SAM-2026-000001: kedjan ska ha 5 rader men slutar med rad 4.",
        "delete from disclosure_chain where case_number = 'SAM-2026-000001' | SAM-2026-000001: kedjans slut saknas.",
        "update disclosure_chain set head = '0' where case_number = 'SAM-2026-000001' | SAM-2026-000001: kedjan slutar inte med sin sista rad."
    })
    void whatWasTamperedWithIsNamed(String change, String fault) {
        jdbc.sql(change).update();

        assertThat(new ChainCheck(jdbc).run().faults()).first().isEqualTo(fault);
    }

    @Test
    void aWholeChainTakenAwayChangesTheSeal() {
        var before = new ChainCheck(jdbc).run().seal();
        jdbc.sql("delete from disclosure_log where case_number = ?").param(CASE).update();
        jdbc.sql("delete from disclosure_chain where case_number = ?").param(CASE).update();

        assertThat(new ChainCheck(jdbc).run().faults()).isEmpty();
        assertThat(new ChainCheck(jdbc).run().seal()).isNotEqualTo(before);
    }

    /** The form is a promise: another program can check the chain from the manual alone. */
    @Test
    void theCanonicalFormNamesLengthsSoThatNoTwoLinesReadAlike() {
        var canonical = jdbc.sql("select * from disclosure_log where place = 1 and case_number = ?").param(CASE)
                .query((row, index) -> SealedLine.read(row, SealedLine.BEGINNING, 1).canonical()).single();

        assertThat(canonical).startsWith("samsteg-disclosure-1\n64:0000").contains("\n1:1\n15:SAM-2026-000001\n")
                .contains("\n4:true\n7:SENDING\n8:OSL 10:2\n-\n-\n-\n-\n6:system\n20:2026-03-02T08:00:00Z\n");
    }

    @Test
    void aLineOfNowIsSealedWithTheFieldsThatWereHeldBack() {
        var canonical = jdbc.sql("select * from disclosure_log where place = 5 and case_number = ?").param(CASE)
                .query((row, index) -> SealedLine.read(row, row.getString("previous_hash"), 5).canonical()).single();

        assertThat(canonical).startsWith("samsteg-disclosure-2\n64:").contains("\n5:false\n7:SENDING\n-\n-\n8:EXCEPTED\n26:attendancePercent,goalsMet\n-\n-\n6:system\n");
    }

    /** As it is written now. */
    private void newLine() {
        var chains = new Chains(jdbc);
        var head = chains.hold(CASE);
        var line = new SealedLine(SealedLine.FORM, head.hash(), 5, CASE, "m", "SCHOOL_RESULT_REPORTED", "utbildning", "sdn-jarva", "SCHOOL_SITUATION", false,
                "SENDING", null, null, "EXCEPTED", "attendancePercent,goalsMet", null, null, "system", Instant.parse("2026-03-02T08:00:00Z"));
        jdbc.sql("""
                insert into disclosure_log (case_number, message_id, message, sender, receiver, category, passed, stage, held_back, fields, actor,
                                            decided_at, form, place, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(CASE, "m", line.message(), line.sender(), line.receiver(), line.category(), false, line.stage(), line.heldBack(), line.fields(),
                        line.actor(), line.time(), line.form(), line.place(), line.previousHash(), line.hash()).update();
        chains.move(new Chains.Head(CASE, 5, line.hash()));
    }

    private void line(String number) {
        jdbc.sql("""
                insert into disclosure_log (case_number, message_id, message, sender, receiver, category, passed, stage, ground, actor, decided_at)
                values (?, ?, 'CONCERN_RECEIVED', 'sdn-jarva', 'utbildning', 'CASE_STATUS', true, 'SENDING', 'OSL 10:2', 'system',
                        timestamp with time zone '2026-03-02 09:00:00+01:00')""").params(number, UUID.randomUUID().toString()).update();
    }

    private static void migrate(String url, String target) {
        Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/migration").placeholders(Map.of("blob", "blob"))
                .javaMigrations(new V26__seal_the_disclosure_log()).target(target).load().migrate();
    }
}
