package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static se.samsteg.sip.SipCases.DISTRICT;
import static se.samsteg.sip.SipCases.item;
import static se.samsteg.sip.SipCases.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.casefile.CaseSection;
import se.samsteg.deadline.CaseDeadline;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.document.Document;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** A plan has the four items of the law, each intervention its three, and every version is kept (rules 30 and 31). */
@ProcessTest
class SipPlanProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private SipCases cases;
    @Autowired
    private Documents documents;
    @Autowired
    private CaseDeadlines deadlines;
    @Autowired
    private SipSection section;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"area, '', ”Område” saknas", "need, '', ”Behov” saknas", "intervention, '', ”Insats” saknas", "responsible, '', ”Ansvarig” saknas",
            "start, '', ”Från” saknas", "followUp, '', ”Följs upp” saknas", "area, leisure, BBIC", "responsible, bup, kallade och deltar",
            "responsible, police, kallade och deltar", "start, i morgon, ska vara datum", "start, 2026-03-15, inte ligga före mötet",
            "followUp, 2026-03-20, efter starten", "followUp, 2026-03-19, efter starten", "followUp, 2026-03-31, har redan passerat"})
    @Rule({30, 31})
    void aRowThatIsNotRightIsRefusedWithItsSource(String field, String value, String why) {
        var number = written();
        driver.moveTo(LocalDateTime.parse("2026-04-01T09:00"));
        var row = new HashMap<>(item("education", "school"));
        row.put(field, value);

        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan(item("health", "school"), row)))
                .hasMessageContaining("items: Insats 2: ").hasMessageContaining(why).hasMessageContaining("SoL 10:9");
        assertThat(driver.find(number, "documentPlan")).isPresent();
    }

    @Test
    @Rule(31)
    void anInterventionThatHasBeenFollowedUpMayStandInTheNextVersionAsItWas() {
        var number = cases.established("school", "socialServices");
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        driver.moveTo(LocalDateTime.parse("2026-06-10T09:00"));
        var other = new HashMap<>(item("health", "school"));
        var plan = new HashMap<String, Object>(Map.of("items", List.of(item("education", "school"), other), "overallResponsible", "socialServices", "nextFollowUp", "2026-12-01"));
        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan)).hasMessageContaining("items: Insats 2: Dagen för uppföljningen har redan passerat (SoL 10:9)");

        other.put("followUp", "2026-12-01");
        driver.complete(number, "documentPlan", plan);
        assertThat(driver.find(number, "documentPlan")).isEmpty();
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"items, minst en insats", "overallResponsible, måste fyllas i", "nextFollowUp, måste fyllas i"})
    @Rule({30, 31})
    void aPlanIsNotSetBeforeWhatTheLawDemandsIsThere(String field, String why) {
        var number = written();
        var plan = new HashMap<>(plan(item("education", "school")));
        plan.remove(field);

        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan)).hasMessageContaining(field).hasMessageContaining(why);
        assertThat(driver.find(number, "documentPlan")).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"socialServices, true", "healthCare, true", "school, false", "guardians, false", "bup, false"})
    @Rule(30)
    void theOverallResponsibilityIsAPrincipalsAndNeverTheSchools(String responsible, boolean allowed) {
        var number = written();
        var plan = new HashMap<>(plan(item("education", "school")));
        plan.put("overallResponsible", responsible);
        if (allowed) {
            driver.complete(number, "documentPlan", plan);
        } else {
            assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan))
                    .hasMessageContaining("overallResponsible").hasMessageContaining("aldrig skolan (SoL 10:9)");
        }
        assertThat(driver.find(number, "documentPlan").isPresent()).isEqualTo(!allowed);
    }

    @ParameterizedTest(name = "followed up on {0}")
    @CsvSource({"2026-03-15", "2026-03-16"})
    @Rule(31)
    void theNextFollowUpLiesAheadWhenThePlanIsWrittenAndWhenItGoesOn(String day) {
        var number = written();
        var plan = new HashMap<>(plan(item("education", "school")));
        plan.put("nextFollowUp", day);
        assertThatThrownBy(() -> driver.complete(driver.task(number, "documentPlan"), plan)).hasMessageContaining("nextFollowUp: Uppföljningen ska ligga framåt i tiden (SoL 10:9)");

        driver.complete(number, "documentPlan", plan(item("education", "school")));
        cases.followUpDue(number);
        assertThatThrownBy(() -> driver.complete(driver.task(number, "followUpPlan"), Map.of("planOutcome", "continue", "nextFollowUp", day)))
                .hasMessageContaining("nextFollowUp: Nästa uppföljning ska ligga framåt i tiden (SoL 10:9)");
    }

    @Test
    @Rule(30)
    void thePaperSaysWhatEachPrincipalAnswersForAndWhatOthersDo() throws IOException {
        var number = cases.called("school", "socialServices", "bup", "guardians");
        cases.held(number);
        driver.complete(number, "documentPlan", plan(item("education", "school"), item("safety", "socialServices")));

        assertThat(text(papers(number).get(0))).contains("Kommunen (socialtjänsten) svarar för Anpassat schema",
                "Regionen (hälso- och sjukvården) svarar för Ingen insats i den här planen", "Åtgärder av skolan och andra Anpassat schema (skolan)",
                "Övergripande ansvar: Socialtjänsten");
    }

    @Test
    @Rule(31)
    void everyEstablishedPlanIsAVersionWithAuthorTimeAndPaperAndItsDifferencesAreShown() throws IOException {
        var number = cases.established("school", "socialServices");
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "continue", "nextFollowUp", "2026-09-01"));
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        var moved = new HashMap<>(item("education", "socialServices"));
        moved.put("followUp", "2026-12-01");
        var added = new HashMap<>(item("health", "school"));
        added.put("followUp", "2026-12-01");
        driver.complete(number, "documentPlan", Map.of("items", List.of(moved, added), "overallResponsible", "healthCare",
                "nextFollowUp", "2026-12-01", "commonAdvice", "Lugna mornar."));

        var shown = section.items(new CaseNumber(number), DISTRICT);
        assertThat(shown).extracting(CaseSection.Item::heading).containsExactly("Samordnad individuell plan", "Plan, version 2", "Plan, version 1");
        assertThat(shown.get(0).detail().lines()).anyMatch(line -> line.matches("Version 3\\. Fastställd 1 september 2026, skriven av \\S+ \\S+\\. Övergripande ansvar: hälso- och sjukvården\\. Nästa uppföljning 1 december 2026\\."))
                .contains("Anpassat schema: ansvarig, från ”Skolan” till ”Socialtjänsten”.", "Anpassat schema: uppföljning, från ”1 juni 2026” till ”1 december 2026”.",
                        "Ny insats: Hälsa – Anpassat schema (Skolan).", "Övergripande ansvar, från ”Socialtjänsten” till ”Hälso- och sjukvården”.",
                        "Nästa uppföljning, från ”1 september 2026” till ”1 december 2026”.", "Det gemensamma rådet är ändrat.");
        assertThat(shown.get(1).detail()).endsWith("\nNästa uppföljning, från ”1 juni 2026” till ”1 september 2026”.");
        assertThat(shown.get(2).status()).isEqualTo("Ersatt");
        assertThat((List<?>) shown.get(0).facts().get("versions")).hasSize(3);
        assertThat(papers(number)).extracting(Document::title).containsExactly("Samordnad individuell plan (SIP), version 3",
                "Samordnad individuell plan (SIP), version 2", "Samordnad individuell plan (SIP)");
        assertThat(text(papers(number).get(2))).as("the first stays what it was").contains("Skolan").doesNotContain("Lugna mornar.");
    }

    @Test
    @Rule(31)
    void anAdviceThatIsTakenAwayGoesOutNoMore() throws IOException {
        var number = written();
        var advised = new HashMap<>(plan(item("education", "school")));
        advised.put("commonAdvice", "Lugna mornar.");
        driver.complete(number, "documentPlan", advised);
        assertThat(text(papers(number).get(0))).contains("Lugna mornar.");
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "change"));
        var changed = new HashMap<>(item("education", "school"));
        changed.put("followUp", "2026-12-01");
        var without = new HashMap<>(plan(changed));
        without.put("nextFollowUp", "2026-12-01");
        without.put("commonAdvice", "");
        driver.complete(number, "documentPlan", without);

        assertThat(text(papers(number).get(0))).doesNotContain("Lugna mornar.");
    }

    @Test
    @Rule(31)
    void theFollowUpIsALimitThatRunsUntilItIsDone() {
        var number = cases.established("school", "socialServices");
        assertThat(followUp(number).deadline().lastDay()).isEqualTo(LocalDate.parse("2026-06-01"));
        cases.followUpDue(number);
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "continue", "nextFollowUp", "2026-10-03"));

        assertThat(deadlines.of(new CaseNumber(number), DISTRICT)).filteredOn(kept -> kept.deadline().limit().equals("sipFollowUp"))
                .extracting(kept -> kept.metOn().isPresent(), kept -> kept.deadline().statutoryDay().toString(), kept -> kept.deadline().lastDay().toString())
                .containsExactly(tuple(true, "2026-06-01", "2026-06-01"),
                        tuple(false, "2026-10-03", "2026-10-05"));
    }

    @Test
    @Rule(31)
    void aPlanThatEndsInAnyWayDemandsNothingMore() {
        var number = cases.established("school", "socialServices");
        driver.start("sip-norra", "sip-stop", Map.of("caseNumber", number, "stoppedBy", "guardian1"));
        driver.runJobs(number);

        assertThat(deadlines.of(new CaseNumber(number), DISTRICT)).allSatisfy(kept -> assertThat(kept.metOn()).isPresent());
    }

    @Test
    @Rule(31)
    void aPlanWithAnInterventionThatIsNotFollowedUpEndsOnlyForAReasonWithItsSource() {
        var number = written();
        var open = new HashMap<>(item("health", "school"));
        open.put("followUp", "2026-12-01");
        driver.complete(number, "documentPlan", plan(open));
        cases.followUpDue(number);

        assertThatThrownBy(() -> driver.complete(driver.task(number, "followUpPlan"), Map.of("planOutcome", "close")))
                .hasMessageContaining("openItemsReason: Någon insats är inte uppföljd än").hasMessageContaining("SoL 10:9");
        assertThat(driver.find(number, "followUpPlan")).isPresent();
        driver.complete(number, "followUpPlan", Map.of("planOutcome", "close", "openItemsReason", "Familjen flyttar."));
        assertThat(driver.find(number, "evaluateSip")).isPresent();
    }

    private String written() {
        var number = cases.called("school", "socialServices");
        cases.held(number);
        return number;
    }

    private CaseDeadline followUp(String number) {
        return deadlines.of(new CaseNumber(number), DISTRICT).stream().filter(kept -> kept.deadline().limit().equals("sipFollowUp")).findFirst().orElseThrow();
    }

    private List<Document> papers(String number) {
        return documents.of(new CaseNumber(number), DISTRICT).stream().filter(document -> document.kind() == DocumentKind.PLAN).toList();
    }

    private String text(Document document) throws IOException {
        try (var pdf = Loader.loadPDF(documents.content(document))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
