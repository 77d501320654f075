package se.samsteg.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsteg.reception.ReceptionDriver.CALLED;
import static se.samsteg.reception.ReceptionDriver.JARVA;
import static se.samsteg.reception.ReceptionDriver.NORRA;
import static se.samsteg.reception.ReceptionDriver.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseSection;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.pupil.Protection;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** One report per child: siblings have cases of their own, linked for whoever has both, and no protected child is told of (OSL 22:1). */
@ProcessTest
@Rule(12)
class SiblingsTest {
    @Autowired ProcessDriver driver;
    @Autowired ReceptionDriver receptions;
    @Autowired List<CaseSection> sections;
    @Autowired CaseFiles cases;
    @Autowired PupilRegistry pupils;
    @Autowired NeedToKnow needToKnow;
    @Autowired JdbcClient jdbc;

    @Test
    void eachChildHasACaseOfItsOwnAndBothShowTheOther() {
        var first = receptions.reported(Map.of("siblings", "En lillebror."));
        var second = receptions.reported(Map.of("firstName", "Björn", "siblingOf", first));

        assertThat(second).isNotEqualTo(first);
        for (var authority : List.of(Authority.SCHOOLS, NORRA)) {
            var reader = authority.equals(NORRA) ? "soc-norra" : "rsu";
            assertThat(siblings(reader, first, authority)).containsExactly(second);
            assertThat(siblings(reader, second, authority)).containsExactly(first);
        }
        assertThat(receptions.lines(first, Authority.SCHOOLS)).contains("Anmälan nämner syskon. Gör en egen anmälan för varje barn som det finns oro för.")
                .contains("Ärendet är länkat till ett syskons ärende.");
        assertThat(driver.task(second, "assessProtection").getTenantId()).isEqualTo("sdn-norra-innerstaden");
    }

    @Test
    void theCaseWorkerOfTheDistrictReportsForASiblingToo() {
        var first = driver.start("soc-norra", "reception", CALLED);
        var second = driver.start("soc-norra", "reception", with(with(CALLED, "firstName", "Björn"), "siblingOf", first));

        assertThat(siblings("soc-norra", first, NORRA)).containsExactly(second);
        assertThat(siblings("soc-jarva", first, JARVA)).isEmpty();
    }

    @Test
    void anAuthorityThatHasOnlyOneOfThemSeesNoLink() {
        var first = receptions.reportedTo("sdn-jarva", Map.of());
        var second = receptions.reported(Map.of("firstName", "Björn", "siblingOf", first));

        assertThat(siblings("rsu", second, Authority.SCHOOLS)).containsExactly(first);
        assertThat(siblings("soc-norra", second, NORRA)).isEmpty();
        assertThat(siblings("soc-jarva", first, JARVA)).isEmpty();
    }

    @Test
    void aProtectedSiblingIsToldOfToItsNamedHandlersAlone() {
        var first = receptions.reported(Map.of());
        var second = receptions.reported(Map.of("firstName", "Björn", "siblingOf", first));
        pupils.protect(pupil(second), Protection.CONFIDENTIALITY);
        assertThat(siblings("soc-norra", first, NORRA)).isEmpty();
        assertThat(siblings("chef-norra", first, NORRA)).isEmpty();

        needToKnow.name(new CaseNumber(second), NORRA, "soc-norra", "chef-norra");
        assertThat(siblings("soc-norra", first, NORRA)).containsExactly(second);
        assertThat(siblings("chef-norra", first, NORRA)).isEmpty();
    }

    @Test
    void aSiblingThatIsProtectedFromTheBeginningIsNeverMentioned() {
        var first = receptions.reported(Map.of("protectedIdentity", "protectedRegistration"));
        needToKnow.name(new CaseNumber(first), Authority.SCHOOLS, "rsu", "chef-utbildning");
        var second = receptions.reported(Map.of("firstName", "Björn", "siblingOf", first));

        assertThat(siblings("skolsocionom", second, Authority.SCHOOLS)).isEmpty();
        assertThat(siblings("soc-norra", second, NORRA)).isEmpty();
        assertThat(receptions.lines(second, NORRA)).noneMatch(line -> line.contains("syskon"));
        assertThat(receptions.lines(second, Authority.SCHOOLS)).noneMatch(line -> line.contains("länkat"));
        assertThat(jdbc.sql("select count(*) from ACT_RU_VARIABLE where TEXT_ = ? and NAME_ <> 'caseNumber'").param(first).query(Integer.class).single()).isZero();
        assertThat(siblings("rsu", second, Authority.SCHOOLS)).containsExactly(first);
    }

    @Test
    void aLinkNeedsACaseThatOneKnowsAndAnotherChild() {
        var elsewhere = driver.start("soc-jarva", "reception", CALLED);
        assertThatThrownBy(() -> receptions.reported(Map.of("siblingOf", elsewhere))).hasMessageContaining("siblingOf");

        var own = receptions.reported(Map.of());
        assertThatThrownBy(() -> receptions.reportedAgain(own, Map.of("siblingOf", own))).hasMessageContaining("siblingOf");
        var hidden = receptions.reported(Map.of("protectedIdentity", "confidentiality"));
        assertThatThrownBy(() -> driver.start("skolsocionom", "concern-report", Map.of("firstName", "Björn", "district", "sdn-jarva", "whatWorries", "Oro",
                "siblingOf", hidden))).hasMessageContaining("Syskonets ärende ska vara ett annat ärende som finns hos er");
    }

    @Test
    void theLinkGoesWithAReportThatIsHandedOver() {
        var first = receptions.reportedTo("sdn-jarva", Map.of());
        var second = receptions.reported(Map.of("firstName", "Björn", "siblingOf", first));
        receptions.forwarded(second, "sdn-jarva");

        assertThat(siblings("soc-jarva", first, JARVA)).containsExactly(second);
        assertThat(siblings("soc-jarva", second, JARVA)).containsExactly(first);
    }

    private List<Object> siblings(String reader, String number, Authority authority) {
        var section = sections.stream().filter(one -> one.name().equals("siblings")).findFirst().orElseThrow();
        return driver.as(reader, () -> section.items(new CaseNumber(number), authority)).stream().map(item -> item.facts().get("caseNumber")).toList();
    }

    private long pupil(String number) {
        return cases.find(new CaseNumber(number)).orElseThrow().pupilId();
    }
}
