package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.assessment;
import static se.samsteg.investigation.InvestigationDriver.interventions;
import static se.samsteg.investigation.InvestigationDriver.with;
import static se.samsteg.investigation.InvestigationDriver.without;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** The path of an investigation; parties, the school, consents and the time have classes of their own. */
@ProcessTest
class InvestigationProcessTest {
    @Autowired ProcessDriver driver;
    @Autowired InvestigationDriver investigations;

    @Test
    @Rule(19)
    void anInvestigationHasFourMonthsFromItsOpeningAndBothLastDaysAreKept() {
        driver.moveTo(LocalDate.of(2026, 10, 31).atTime(10, 0));

        var number = investigations.begun();

        assertThat(driver.variable(number, PROCESS, "openedOn")).isEqualTo("2026-10-31");
        assertThat(driver.variable(number, PROCESS, "investigationDue")).isEqualTo("2027-02-28");
        assertThat(investigations.limits(number, "investigation")).singleElement()
                .satisfies(running -> assertThat(running.deadline().statutoryDay()).isEqualTo("2027-02-28"))
                .satisfies(running -> assertThat(running.deadline().lastDay()).isEqualTo("2027-03-01"))
                .satisfies(running -> assertThat(running.metOn()).isEmpty());
    }

    @Test
    @Rule(23)
    void eachBbicAreaIsTouchedOrNamedAsNotRelevantWithAReason() {
        var number = investigations.planned();
        var fields = without(assessment(), "bbicHousing");

        investigations.refused(number, "assessNeeds", fields, "bbicHousing", "(SoL 20:3)");
        fields = with(fields, "bbicNotRelevant", List.of("bbicHousing"));
        investigations.refused(number, "assessNeeds", fields, "bbicNotRelevantReason");
        driver.complete(number, "assessNeeds", with(fields, "bbicNotRelevantReason", "Boendet är utrett nyligen."));

        assertThat(driver.find(number, "assessNeeds")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bbicHealth", "bbicEducation", "bbicEmotions", "bbicRelations", "bbicBasicCare", "bbicSafety", "bbicAvailability",
        "bbicStimulation", "bbicFamilySituation", "bbicFamilyBackground", "bbicHousing", "bbicWorkEconomy", "bbicNetwork"})
    @Rule(23)
    void noBbicAreaIsLeftOut(String area) {
        var number = investigations.planned();

        investigations.refused(number, "assessNeeds", without(assessment(), area), area);
    }

    @Test
    @Rule(23)
    void anAreaThatIsNotRelevantMayGiveAReasonOfItsOwn() {
        var number = investigations.planned();
        var fields = with(assessment(), "bbicNotRelevant", List.of("bbicHousing", "bbicNetwork"));

        investigations.refused(number, "assessNeeds", without(fields, "bbicNetwork"), "bbicNotRelevantReason", "Socialt nätverk");
        driver.complete(number, "assessNeeds", with(with(fields, "bbicHousing", "Familjen har nyss flyttat."), "bbicNetwork", "Inget att tillägga."));

        assertThat(driver.find(number, "assessNeeds")).isEmpty();
    }

    @Test
    @Rule(23)
    void theChildIsHeardOrItIsSaidWhyNot() {
        var number = investigations.planned();

        investigations.refused(number, "talkWithChild", Map.of(), "childView", "(SoL 20:7)");
        investigations.refused(number, "talkWithChild", Map.of("childView", "Bra.", "childNotHeardReason", "Barnet vill inte."), "childView", "inte båda (SoL 20:7)");
        driver.complete(number, "talkWithChild", Map.of("childNotHeardReason", "Barnet vill inte."));

        assertThat(investigations.sentences(number)).contains("Barnet är inte hört; skälet finns i ärendet.");
    }

    @Test
    @Rule(23)
    void aTalkWithoutTheGuardiansIsRecordedAsSuch() {
        var number = investigations.planned();
        var talk = Map.<String, Object>of("childView", "Jag vill vara i skolan.", "talkWithoutGuardian", true, "talkedOn", "2026-03-02");

        investigations.refused(number, "talkWithChild", with(talk, "talkedOn", "2026-03-03"), "talkedOn");
        investigations.refused(number, "talkWithChild", with(talk, "talkedOn", "2026-03-01"), "talkedOn");
        driver.complete(number, "talkWithChild", talk);

        assertThat(investigations.sentences(number)).contains("Barnet är hört utan vårdnadshavarnas samtycke eller närvaro.");
    }

    @Test
    @Rule(19)
    void anInvestigationEndsWithADecisionOnPaperAndItsLimitMet() {
        var number = investigations.communicated();

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(investigations.titles(number)).contains("Beslut efter barnavårdsutredning");
        assertThat(investigations.limits(number, "investigation")).singleElement()
                .satisfies(met -> assertThat(met.metOn()).contains(driver.today()));
    }

    @ParameterizedTest
    @CsvSource({"outOfHomeCare, both", "lvu, none"})
    @Rule(26)
    void careOutsideTheHomeIsDecidedByTheCommitteeOnly(String decision, String guardianConsent) {
        var number = investigations.communicated();
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", decision,
                "decisionReason", "Barnet far illa.", "guardianConsent", guardianConsent));
        assertThat(driver.isRunning(number, PROCESS)).isTrue();
        assertThat(driver.task(number, "subcommitteeDecision").getTenantId()).isEqualTo("sdn-norra-innerstaden");
        assertThat(driver.candidate(driver.task(number, "subcommitteeDecision"))).isEqualTo("utskott-norra");

        var approved = Map.<String, Object>of("subcommitteeDecision", "approve", "decidedOn", "2026-03-02");
        investigations.refused(number, "subcommitteeDecision", with(approved, "decidedOn", "2026-03-03"), "decidedOn", "(SoL 30:6)");
        investigations.refused(number, "subcommitteeDecision", with(approved, "decidedOn", "2026-03-01"), "decidedOn", "(SoL 30:6)");
        driver.complete(number, "subcommitteeDecision", approved);

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(investigations.sentences(number)).anyMatch(sentence -> sentence.startsWith("Utskottet beslutar"));
    }

    @Test
    @Rule(26)
    void whatTheCommitteeRejectsIsDecidedAnew() {
        var number = investigations.communicated();
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "lvu", "decisionReason", "Barnet far illa."));

        var rejected = Map.<String, Object>of("subcommitteeDecision", "reject", "decidedOn", "2026-03-02");
        investigations.refused(number, "subcommitteeDecision", rejected, "subcommitteeReason", "(FL 32 §)");
        driver.complete(number, "subcommitteeDecision", with(rejected, "subcommitteeReason", "Utred frivilliga insatser."));
        assertThat(driver.shown(driver.task(number, "decideInvestigation"))).containsEntry("subcommitteeReason", "Utred frivilliga insatser.");
        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "noIntervention", "decisionReason", "Inget behov.",
                "followUpWanted", true));

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
    }

    @Test
    @Rule({25, 26})
    void whatWasProposedBeforeAndGivenUpIsNoPartOfTheDecision() {
        var number = investigations.communicated(investigations.begun(InvestigationDriver.TWO_GUARDIANS));
        var refusedByOne = new HashMap<>(interventions());
        refusedByOne.putAll(Map.of("guardianConsent", "one", "interventionKinds", List.of("contactPerson"), "oneGuardianReason", "Barnet behöver någon."));
        driver.complete(number, "decideInvestigation", refusedByOne);
        var rejected = Map.<String, Object>of("subcommitteeDecision", "reject", "decidedOn", "2026-03-02", "subcommitteeReason", "Gör om.");
        driver.complete(number, "subcommitteeDecision", rejected);
        var lvu = Map.<String, Object>of("investigationDecision", "lvu", "decisionReason", "Barnet far illa.");
        investigations.refused(number, "decideInvestigation", lvu, "interventions", "tidigare förslag", "(FL 32 §)");
        driver.complete(number, "decideInvestigation", with(lvu, "interventions", "Familjehem"));
        assertThat(driver.shown(driver.task(number, "subcommitteeDecision"))).containsEntry("oneGuardian", false).containsEntry("interventions", "Familjehem");
        driver.complete(number, "subcommitteeDecision", rejected);

        driver.complete(number, "decideInvestigation", Map.of("investigationDecision", "noIntervention", "decisionReason", "Inget behov."));

        assertThat(investigations.paper(number, "Beslut efter barnavårdsutredning")).contains("Inget behov.")
                .doesNotContain("Insatser", "Familjehem", "Kontaktperson", "Barnet behöver någon.");
    }

    @Test
    void aDecisionRelievesWhoeverWatchesTheTime() {
        var number = investigations.communicated();
        driver.pass(number, Period.ofMonths(5));
        assertThat(driver.find(number, "considerExtension")).isPresent();
        assertThat(driver.find(number, "followUpOverdueInvestigation")).isPresent();

        driver.complete(number, "decideInvestigation", interventions());

        assertThat(driver.isRunning(number, PROCESS)).isFalse();
        assertThat(driver.openTasks(number)).isEmpty();
    }
}
