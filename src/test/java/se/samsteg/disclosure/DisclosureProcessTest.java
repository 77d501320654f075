package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** Without consent, and without a rule that says it all: a named person decides and says why (OSL 10:27, 25:12, 26:9). */
@ProcessTest
class DisclosureProcessTest {
    private static final Authority JARVA = new Authority("sdn-jarva");
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    @Autowired
    private PupilRegistry pupils;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private DisclosureLog log;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    private CaseNumber number;

    @BeforeEach
    void aCaseOfSchoolDistrictAndRegion() {
        var pupil = pupils.register(Map.of("firstName", "Ada", "lastName", "Lind", "district", JARVA.tenantId()), Demand.AS_FAR_AS_KNOWN);
        number = cases.open(pupil, Authority.SCHOOLS).number();
        cases.join(number, JARVA);
        cases.join(number, Authority.REGION);
    }

    @Test
    void byTheGeneralClauseTheSchoolTellsSocialServicesAndTheLogSaysWhoDecided() {
        decide("rektor", "generalClause", JARVA, "schoolSituation");
        driver.runJobs(number.value());

        assertThat(log.of(number, Authority.SCHOOLS)).singleElement().satisfies(line -> {
            assertThat(line.passed()).isTrue();
            assertThat(line.ground()).isEqualTo("OSL 10:27");
            assertThat(line.decidedBy()).isEqualTo("rektor");
        });
        assertThat(timeline.of(number, Authority.SCHOOLS)).extracting(line -> line.entry().kind()).contains(Entry.Kind.DECISION);
        var task = driver.task(number.value(), "readDisclosure");
        assertThat(task.getTenantId()).isEqualTo(JARVA.tenantId());
        assertThat(driver.shown(task)).containsEntry("disclosedText", "Har inte ätit på två dagar.").doesNotContainValue("Uppenbart farligt att vänta.");
        driver.complete(task, Map.of());
        assertThat(driver.isRunning(number.value(), "disclosure")).isFalse();
    }

    @Test
    void theReasonIsContentOfTheDecidersAuthorityAndTheLogOnlyRefersToIt() {
        decide("skolsocionom", "generalClause", JARVA, "schoolSituation");

        var reference = jdbc.sql("select decision_reason from disclosure_log where case_number = ?").param(number.value()).query(String.class).single();
        assertThat(reference).startsWith("content/").endsWith("/disclosureReason");
        assertThat(jdbc.sql("select content_value from content where instance = ? and field = 'disclosureReason' and authority = 'utbildning'")
                .param(reference.split("/")[1]).query(String.class).single()).isEqualTo("Uppenbart farligt att vänta.");
    }

    @Test
    void theGeneralClauseNeverReachesInformationOfSocialServices() {
        assertThatThrownBy(() -> decide("soc-jarva", "generalClause", NORRA, "interventions")).hasMessageContaining("10:27");
        assertThatThrownBy(() -> decide("soc-jarva", "generalClause", Authority.SCHOOLS, "interventions")).hasMessageContaining("recipient");
        assertThatThrownBy(() -> decide("bup", "generalClause", JARVA, "health")).hasMessageContaining("disclosureGround");
        assertThat(log.of(number, JARVA)).isEmpty();
    }

    @Test
    void districtTellsDistrictAndHealthCareWhatIsNeededForNecessaryHelp() {
        decide("soc-jarva", "necessaryHelp", NORRA, "interventions");
        decide("soc-jarva", "necessaryHelp", Authority.REGION, "interventions");
        decide("bup", "necessaryHelp", JARVA, "health");
        driver.runJobs(number.value());

        assertThat(log.of(number, JARVA)).extracting(LogLine::ground).containsExactly("OSL 26:9", "OSL 26:9", "OSL 25:12");
        assertThat(log.of(number, JARVA)).extracting(LogLine::decidedBy).containsExactly("soc-jarva", "soc-jarva", "bup");
    }

    @Test
    void theSchoolHasNoPartInNecessaryHelp() {
        assertThatThrownBy(() -> decide("rektor", "necessaryHelp", JARVA, "schoolSituation")).hasMessageContaining("25:12");
        assertThatThrownBy(() -> decide("rektor", "necessaryHelp", Authority.REGION, "schoolSituation")).hasMessageContaining("disclosureGround");
    }

    private void decide(String user, String ground, Authority to, String category) {
        driver.start(user, "disclosure", new HashMap<>(Map.of("caseNumber", number.value(), "disclosureGround", ground,
                "recipient", to.tenantId(), "disclosedCategory", category, "disclosedText", "Har inte ätit på två dagar.",
                "disclosureReason", "Uppenbart farligt att vänta.")));
    }
}
