package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.Together;

/** The log of disclosures can be added to and nothing else, and whoever does more is found out. */
@ProcessTest
class DisclosureLogTest {
    private static final Authority JARVA = new Authority("sdn-jarva");
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private PupilRegistry pupils;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private JdbcClient jdbc;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        var pupil = pupils.register(Map.of("firstName", "Ada", "lastName", "Lind", "district", JARVA.tenantId()), Demand.AS_FAR_AS_KNOWN);
        number = cases.open(pupil, Authority.SCHOOLS).number();
    }

    @Test
    @Rule(6)
    void aBlockedAttemptIsLoggedWithItsReason() {
        attempt();

        assertThat(log.of(number, Authority.SCHOOLS)).singleElement().satisfies(line -> {
            assertThat(line.passed()).isFalse();
            assertThat(line.heldBack()).isEqualTo(HeldBack.NO_CONSENT);
            assertThat(line.from()).isEqualTo(Authority.SCHOOLS);
            assertThat(line.to()).isEqualTo(JARVA);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update disclosure_log set passed = true where case_number = ?", "delete from disclosure_log where case_number = ?",
        "update disclosure_log set hash = hash where case_number = ?"})
    void theDatabaseRefusesToChangeOrDeleteALine(String change) {
        attempt();

        assertThatThrownBy(() -> jdbc.sql(change).param(number.value()).update()).rootCause()
                .hasMessageMatching("(?s).*(append-only|permission denied).*");
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void theDatabaseRefusesToEmptyTheLog() {
        attempt();

        assertThatThrownBy(() -> jdbc.sql("truncate table disclosure_log").update()).rootCause()
                .hasMessageMatching("(?s).*(Cannot truncate|permission denied).*");
        assertThat(log.of(number, Authority.SCHOOLS)).hasSize(1);
    }

    @Test
    void eachLineBearsTheHashOfTheOneBeforeIt() {
        attempt();
        attempt();
        attempt();

        var hashes = jdbc.sql("select hash from disclosure_log where case_number = ? order by place").param(number.value()).query(String.class).list();
        var before = jdbc.sql("select previous_hash from disclosure_log where case_number = ? order by place").param(number.value()).query(String.class).list();
        assertThat(before).containsExactly(SealedLine.BEGINNING, hashes.get(0), hashes.get(1));
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void manyWritersAtOnceMakeOneChain() throws Exception {
        Together.doing(8, () -> {
            attempt();
            return true;
        });

        assertThat(jdbc.sql("select place from disclosure_log where case_number = ? order by place").param(number.value()).query(Long.class).list())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void theCommandTellsWithItsExitCode() {
        attempt();
        var out = new ByteArrayOutputStream();

        assertThat(LogVerification.report(check(), new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("är hel").contains("Sigill ");
        assertThat(LogVerification.report(new ChainCheck.Result(1, 1, List.of("rad 1 är ändrad."), ""), new PrintStream(out))).isEqualTo(1);
        assertThat(LogVerification.run(new PrintStream(out), "--samsteg.verify=disclosure-log", "--spring.datasource.url=jdbc:h2:mem:empty")).isEqualTo(2);
    }

    @Test
    void aCaseIsErasedOnlyAsADecisionThatIsKept() {
        attempt();
        log.erase(number, "arkiv");

        assertThat(log.of(number, Authority.SCHOOLS)).isEmpty();
        assertThat(check().faults()).isEmpty();
        assertThat(jdbc.sql("select decided_by from disclosure_erasure where case_number = ?").param(number.value()).query(String.class).single())
                .isEqualTo("arkiv");
        assertThatThrownBy(() -> jdbc.sql("delete from disclosure_erasure where case_number = ?").param(number.value()).update()).rootCause()
                .hasMessageMatching("(?s).*(append-only|permission denied).*");
    }

    private void attempt() {
        gate.send(Message.named(MessageName.PLACEMENT_ENDED).from(new CaseScope(number, Authority.SCHOOLS, "", "")).to(JARVA)
                .purpose(Purpose.COOPERATION).about(Category.SCHOOL_SITUATION).build());
    }

    private ChainCheck.Result check() {
        return new ChainCheck(jdbc).run();
    }
}
