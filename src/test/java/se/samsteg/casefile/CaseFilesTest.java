package se.samsteg.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.law.LegalSources;
import se.samsteg.law.TablesOfTheRepository;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.Actor;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.Together;

@DataJdbcTest
@Import({CaseFiles.class, CaseNumbers.class, CaseRows.class, Timeline.class, NeedToKnow.class, FirstHandlers.class, Actor.class, LegalSources.class, TablesOfTheRepository.class, CaseFilesTest.Now.class})
class CaseFilesTest {
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JdbcClient jdbc;
    private Pupil pupil;

    @BeforeEach
    void aPupil() {
        jdbc.sql("insert into pupil (protected_identity) values ('NONE')").update();
        var id = jdbc.sql("select max(id) from pupil").query(Long.class).single();
        pupil = new Pupil(id, null, null, null, null, Protection.NONE, null, null, NORRA.tenantId());
    }

    @Test
    void numbersAreAllottedByTheYearInStockholm() {
        assertThat(cases.open(pupil, Authority.SCHOOLS).number().value()).matches("SAM-2027-\\d{6}");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void numbersAreNeverAllottedTwice() throws Exception {
        assertThat(Together.doing(20, () -> cases.open(pupil, Authority.SCHOOLS).number())).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anAuthorityKnowsACaseOnlyWhenItHasJoined() {
        var number = cases.open(pupil, Authority.SCHOOLS).number();
        assertThat(cases.isKnownTo(number, NORRA)).isFalse();

        cases.join(number, NORRA);
        cases.join(number, NORRA);

        assertThat(cases.isKnownTo(number, NORRA)).isTrue();
        assertThat(cases.page(NORRA, CaseFilter.ALL, PageRequest.of(0, 10)).getTotalElements()).isEqualTo(1);
    }

    @Test
    void listsAreByAuthorityStateAndDistrictInPages() {
        var before = open(CaseFilter.ALL).getTotalElements();
        var first = cases.open(pupil, Authority.SCHOOLS).number();
        var second = cases.open(pupil, Authority.SCHOOLS).number();
        cases.stage(second, Authority.SCHOOLS, "placement");
        cases.close(first, Authority.SCHOOLS);

        var closed = open(new CaseFilter(Optional.of(CaseState.CLOSED), Optional.of(NORRA.tenantId())));
        assertThat(closed).singleElement().satisfies(entry -> assertThat(entry.closedAt()).isPresent());
        assertThat(open(CaseFilter.ALL).getTotalElements()).isEqualTo(before + 2);
        assertThat(open(new CaseFilter(Optional.of(CaseState.OPEN), Optional.of("sdn-farsta")))).isEmpty();
        assertThat(cases.page(Authority.SCHOOLS, CaseFilter.ALL, PageRequest.of(0, 1)))
                .singleElement().extracting(CaseEntry::stage).isEqualTo("placement");
        assertThat(cases.openCaseOf(pupil.id())).contains(second);
    }

    @Test
    void suspectedViolenceHoldsForTheWholeCase() {
        var number = cases.open(pupil, NORRA).number();
        cases.suspectViolence(number, NORRA);

        assertThat(cases.violenceSuspected(number)).isTrue();
        assertThat(cases.knowsOfViolence(number, NORRA)).isTrue();
        assertThat(cases.knowsOfViolence(number, Authority.SCHOOLS)).as("why is not told to others").isFalse();
        assertThat(cases.violenceSuspected(CaseNumber.of(2020, 1))).isFalse();
    }

    @Test
    void noAuthorityReadsAnothersTimeline() {
        var number = cases.open(pupil, Authority.SCHOOLS).number();
        timeline.record(number, Authority.SCHOOLS, Entry.fact("Ansökan registrerades.", "skollagen 3:7"));

        assertThat(timeline.of(number, NORRA)).isEmpty();
        assertThat(timeline.of(number, Authority.SCHOOLS)).singleElement()
                .extracting(line -> line.entry().legalGround()).isEqualTo("skollagen 3:7");
    }

    private org.springframework.data.domain.Page<CaseEntry> open(CaseFilter filter) {
        return cases.page(Authority.SCHOOLS, filter, PageRequest.of(0, 100));
    }

    @TestConfiguration
    static class Now {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);
        }
    }
}
