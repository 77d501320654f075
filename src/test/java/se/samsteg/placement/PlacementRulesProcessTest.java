package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.placement.PlacementDriver.decision;
import static se.samsteg.placement.PlacementDriver.faults;
import static se.samsteg.placement.PlacementDriver.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.document.DocumentKind;
import se.samsteg.document.Documents;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;
import se.samsteg.support.SampleApplication;

/** What the law demands of a placement (rules 1–4), each fault with its sentence and source. */
@ProcessTest
class PlacementRulesProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private CaseDeadlines deadlines;
    @Autowired
    private Documents documents;
    @Autowired
    private Seating seating;

    @ParameterizedTest(name = "{0} (skollagen 3:11)")
    @ValueSource(strings = {"placering", "rsu", "skolsocionom", "chef-utbildning", "admin", "arkiv"})
    @Rule(1)
    void nobodyButAPrincipalDecides(String user) {
        var number = placements.approved();
        var task = driver.task(number, "decidePlacement");

        var refused = catchThrowable(() -> driver.completeAs(user, task, decision("2026-03-16", "2026-06-15")));

        assertThat(refused).isInstanceOf(AuthorizationException.class).hasMessageContaining("skollagen 3:11");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @Test
    @Rule(1)
    void anotherAuthorityDoesNotEvenFindTheTask() {
        var number = placements.approved();
        var task = driver.task(number, "decidePlacement");

        assertThat(catchThrowable(() -> driver.completeAs("soc-norra", task, decision("2026-03-16", "2026-06-15")))).hasMessageContaining("ENGINE-13034");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @Test
    @Rule(1)
    void aPrincipalWhoHandsTheDecisionOnHandsOnNothing() {
        var number = placements.approved();
        var task = driver.task(number, "decidePlacement");
        driver.as("rektor", () -> {
            tasks.setAssignee(task.getId(), "placering");
            return null;
        });

        assertThat(catchThrowable(() -> driver.completeAs("placering", task, decision("2026-03-16", "2026-06-15"))))
                .isInstanceOf(AuthorizationException.class);
        assertThat(catchThrowable(() -> forms.submitTaskForm(task.getId(), new HashMap<>(decision("2026-03-16", "2026-06-15")))))
                .as("the house itself decides nothing").satisfies(refused -> assertThat(faults(refused)).containsKey("decision"));
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "investigationDate, -, skollagen 3:7",
        "investigationDate, 2026-03-03, skollagen 3:7",
        "actionPlanDate, -, skollagen 3:9",
        "actionPlanDate, 2026-03-03, skollagen 3:9",
        "actionPlanDate, 2026-01-11, skollagen 3:9", // before the investigation that it rests on
        "actionPlanSigned, false, skollagen 3:9",
        "actionPlanSigned, -, skollagen 3:9",
        "followUpDate, -, skollagen 3:9",
        "followUpDate, 2026-02-01, skollagen 3:9",
        "followUpResponsible, -, skollagen 3:9",
        "personalIdentityNumber, 20230101-2388, skollagen 7:10",
        "personalIdentityNumber, 19850101-2388, skollagen 7:10",
        "guardian1PersonalIdentityNumber, 20140101-2388, FB 9:1",
        "groupCode, RSU-FINNSINTE, Rutin för placering i RSU och CSU",
        "groupCode, CSU-VASASTAN, Rutin för placering i RSU och CSU"
    })
    @Rule(2)
    void anApplicationIsCompleteOrIsRefusedWithItsSource(String field, String value, String source) {
        var changed = value == null || !field.endsWith("IdentityNumber") ? value : SampleApplication.number(LocalDate.parse(
                value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8)));

        var refused = catchThrowable(() -> driver.start("placering", "placement",
                SampleApplication.with(field, "false".equals(changed) ? Boolean.FALSE : changed)));

        assertThat(faults(refused)).containsOnlyKeys(field);
        assertThat(faults(refused).get(field)).contains("(" + source + ")");
    }

    @Test
    @Rule(2)
    void aWrongGroupIsAnsweredWithTheGroupsOfThatKind() {
        var refused = catchThrowable(() -> driver.start("placering", "placement", SampleApplication.with("groupType", "csu", "groupCode", "RSU-NORRA")));

        assertThat(faults(refused).get("groupCode")).contains("CSU-grupper att välja på:").contains("CSU-VASASTAN").doesNotContain("RSU-JARVA");
    }

    @ParameterizedTest(name = "start {0}, review {1}: {2}")
    @CsvSource({
        "2026-03-16, 2026-03-16, ligga efter placeringens början",
        "2026-03-16, 2026-09-17, inom sex månader",
        "2026-12-20, 2027-06-16, minst en gång varje termin", // six months, but the whole spring would go by
        "2026-03-01, 2026-06-01, innan beslutet är fattat"
    })
    @Rule(3)
    void theFirstReviewIsInTimeAndEveryTermHasOne(String start, String review, String sentence) {
        var number = placements.approved();

        var refused = catchThrowable(() -> driver.complete(number, "decidePlacement", decision(start, review)));

        assertThat(faults(refused).values()).singleElement().asString().contains(sentence).matches(".*\\((Rutin för placering i RSU och CSU|skollagen 3:11)\\)\\.");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @ParameterizedTest(name = "next {0}: {1}")
    @CsvSource({
        "2026-03-02, efter i dag",
        "2026-12-16, inom sex månader",
        "2027-01-11, minst en gång varje termin"
    })
    @Rule({3, 33})
    void aPlacementThatGoesOnHasANextReviewInTime(String next, String sentence) {
        var number = placements.placed();
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));

        var refused = catchThrowable(() -> driver.complete(number, "reviewPlacement", review(90, "partly", "nextReviewDate", next)));

        assertThat(faults(refused).get("nextReviewDate")).contains(sentence).contains("Rutin för placering");
        assertThat(faults(catchThrowable(() -> driver.complete(number, "reviewPlacement", Map.of("attendancePercent", 90, "goalsMet", "partly",
                "reviewOutcome", "continue")))).get("nextReviewDate")).contains("Rutin för placering");
        assertThat(driver.find(number, "reviewPlacement")).isPresent();
    }

    @Test
    @Rule(3)
    void anOverdueReviewIsATaskAndALimitThatIsBroken() {
        var number = placements.placed();
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        assertThat(running(number, "nextReview")).isEqualTo(LocalDate.parse("2026-06-15"));

        driver.pass(number, Period.ofMonths(4));
        assertThat(driver.dueDay(number, "reviewPlacement")).isBefore(driver.today());
        assertThat(deadlines.of(new CaseNumber(number), Authority.SCHOOLS)).filteredOn(limit -> limit.deadline().limit().equals("nextReview"))
                .singleElement().satisfies(limit -> assertThat(limit.isBroken(driver.today())).isTrue());
        driver.complete(number, "reviewPlacement", review(90, "partly", "nextReviewDate", "2026-09-14"));

        assertThat(running(number, "nextReview")).isEqualTo(LocalDate.parse("2026-09-14"));
    }

    @Test
    @Rule(3)
    void endingNeedsAPlanForTheReturn() {
        var number = placements.placed();
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(95, "fully"));

        var refused = catchThrowable(() -> driver.complete(number, "planReturn", Map.of("endDate", "2026-06-12")));

        assertThat(faults(refused).get("returnPlan")).contains("Rutin för placering");
        assertThat(driver.find(number, "planReturn")).isPresent();
    }

    @Test
    void whoeverDecidesOnASecondSeatForAPupilIsToldOfTheFirst() {
        var pupil = SampleApplication.newNumber();
        var first = placements.placed("personalIdentityNumber", pupil);
        var second = placements.approved("personalIdentityNumber", pupil);

        assertThat(driver.shown(driver.task(second, "decidePlacement"))).containsEntry("otherSeat", first);
        assertThat(driver.sentences(second, Authority.SCHOOLS)).contains("Eleven har redan en plats, i ärende " + first + ".");
        assertThat(driver.sentences(first, Authority.SCHOOLS)).noneMatch(line -> line.startsWith("Eleven har redan en plats"));
    }

    @Test
    void nobodyBeginsBeforeThePrincipalHasDecided() {
        var number = placements.placed();

        var refused = catchThrowable(() -> driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-01")));

        assertThat(faults(refused).get("startedOn")).contains("2 mars 2026").contains("skollagen 3:11");
        assertThat(faults(catchThrowable(() -> driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-17")))).get("startedOn"))
                .as("not a day that lies ahead of the decided one").contains("inte har kommit").contains("Rutin för placering");
        assertThat(driver.find(number, "welcomePupil")).isPresent();
    }

    @Test
    void aSeatIsNotDecidedForTheDayOnWhichAnotherStillSitsInIt() {
        placements.group("CSU-TID-1", 1);
        var before = placements.placed("groupType", "csu", "groupCode", "CSU-TID-1");
        var next = placements.approved("groupType", "csu", "groupCode", "CSU-TID-1");
        driver.complete(before, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(before, "reviewPlacement", review(95, "fully"));
        driver.complete(before, "planReturn", Map.of("returnPlan", "Stegvis.", "endDate", "2026-04-30"));
        driver.runJobs(next);

        var refused = catchThrowable(() -> driver.complete(next, "decidePlacement", decision("2026-04-30", "2026-06-01")));
        assertThat(faults(refused).get("placementStart")).contains("1 maj 2026");
        driver.complete(next, "decidePlacement", decision("2026-05-01", "2026-06-01"));

        assertThat(seating.seat(new CaseNumber(next))).isPresent();
    }

    @Test
    @Rule(4)
    void aDecisionIsTakenNoticeOfWithHowAndHowLongItCanBeAppealed() {
        var number = placements.placed();

        assertThat(documents.of(new CaseNumber(number), Authority.SCHOOLS)).filteredOn(document -> document.kind() == DocumentKind.DECISION).singleElement()
                .satisfies(document -> assertThat(document.title()).isEqualTo("Beslut om placering i särskild undervisningsgrupp"));
        assertThat(driver.sentences(number, Authority.SCHOOLS)).anySatisfy(sentence ->
                assertThat(sentence).contains("överklaga till och med 23 mars 2026"));
    }

    @ParameterizedTest(name = "grade {0}, grades {1}, passed {2}, eligibility {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "5, given, 8, -, grades",
        "6, notYet, 8, -, passedSubjects",
        "9, -, -, eligible, eligibility",
        "9, given, -, eligible, passedSubjects",
        "9, given, 21, -, passedSubjects"
    })
    @Rule(33)
    void gradesAreThoseThatSchoolSets(int grade, String grades, Integer passed, String eligibility, String field) {
        var number = placements.placed("grade", grade);
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        var fields = review(90, "partly");
        fields.put("grades", grades);
        fields.put("passedSubjects", passed);
        fields.put("eligibility", eligibility);
        fields.values().removeIf(Objects::isNull);

        assertThat(faults(catchThrowable(() -> driver.complete(number, "reviewPlacement", fields)))).containsOnlyKeys(field);
        assertThat(driver.find(number, "reviewPlacement")).isPresent();
    }

    @Test
    @Rule(33)
    void noGradesYetIsAnAnswer() {
        var number = placements.placed("grade", 4);
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));

        driver.complete(number, "reviewPlacement", review(90, "partly", "grades", "notYet", "actionPlanStatus", "revised", "nextReviewDate", "2026-08-20"));

        assertThat(driver.dueDay(number, "reviewPlacement")).isEqualTo(LocalDate.parse("2026-08-20"));
    }

    @ParameterizedTest(name = "{0} % and {1} %, then {2} %: {3}")
    @CsvSource({
        "88, 84, 79, sip",   // each step within the margin, over two terms a fall
        "75, 79, 79, none",
        "84, 79, 79, none"
    })
    void aSlowFallOverTermsIsAWarning(int autumn, int spring, int now, String warning) {
        var number = placements.placed();
        placements.answerConsent(number, PlacementDriver.granted(driver.today(), LocalDate.parse("2027-02-20")));
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        driver.complete(number, "reviewPlacement", review(autumn, "partly", "nextReviewDate", "2026-09-01"));
        driver.moveTo(LocalDate.parse("2026-09-01").atTime(9, 0));
        driver.complete(number, "reviewPlacement", review(spring, "partly", "nextReviewDate", "2027-02-01"));
        driver.moveTo(LocalDate.parse("2027-02-01").atTime(9, 0));
        driver.complete(number, "reviewPlacement", review(now, "partly", "nextReviewDate", "2027-06-01"));

        assertThat(driver.variable(number, "placement", "warning")).isEqualTo(warning);
    }

    private LocalDate running(String number, String limit) {
        return deadlines.running(new CaseNumber(number), Authority.SCHOOLS, limit).orElseThrow().statutoryDay();
    }
}
