package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.placement.PlacementDriver.decision;
import static se.samsteg.placement.PlacementDriver.faults;
import static se.samsteg.placement.PlacementDriver.review;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.MovingUp;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Grades move up each autumn, and who ends grade 9 leaves the group for gymnasiet (skollagen 7:12). */
@ProcessTest
class PlacementLeavingProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private MovingUp autumn;
    @Autowired
    private CaseDeadlines deadlines;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "grade {0}, start {1}, review {2}: {3}")
    @CsvSource({
        "9, 2026-03-16, 2026-06-16, reviewDate",
        "9, 2026-06-15, 2026-06-16, placementStart"
    })
    @Rule(3)
    void nothingOfAPlacementLiesAfterCompulsorySchool(int grade, String start, String review, String field) {
        var number = placements.approved("grade", grade);

        var faults = faults(catchThrowable(() -> driver.complete(number, "decidePlacement", decision(start, review))));

        assertThat(faults.get(field)).contains("15 juni 2026").contains("skollagen 7:12");
        assertThat(driver.find(number, "decidePlacement")).isPresent();
    }

    @Test
    void neitherAReviewNorAReturnLiesAfterCompulsorySchool() {
        var number = placements.placed("grade", 9);
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));

        assertThat(faults(catchThrowable(() -> driver.complete(number, "reviewPlacement", review(90, "partly", "nextReviewDate", "2026-08-20"))))
                .get("nextReviewDate")).contains("skollagen 7:12");
        driver.complete(number, "reviewPlacement", review(90, "fully"));
        assertThat(faults(catchThrowable(() -> driver.complete(number, "planReturn", Map.of("returnPlan", "Plan", "endDate", "2026-06-30"))))
                .get("endDate")).contains("skollagen 7:12");
    }

    @Test
    @Rule(3)
    void whoEndsGradeNineIsHandedOverBeforeTheTermEndsAndLeavesWithIt() {
        placements.group("CSU-NIO-1", 1);
        var number = placements.placed("grade", 9, "groupType", "csu", "groupCode", "CSU-NIO-1");
        var waiting = placements.approved("groupType", "csu", "groupCode", "CSU-NIO-1");
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        to(number, "2026-04-14");
        assertThat(driver.find(number, "planTransition")).isEmpty();

        to(number, "2026-04-15");
        assertThat(driver.dueDay(number, "planTransition")).isEqualTo(LocalDate.parse("2026-06-15"));
        assertThat(driver.shown(driver.task(number, "planTransition"))).containsEntry("leavesOn", "2026-06-15");
        assertThat(faults(catchThrowable(() -> driver.complete(number, "planTransition", Map.of("transitionPlan", "Vasa gymnasium", "handoverOn", "2026-06-16"))))
                .get("handoverOn")).contains("skollagen 7:12");
        driver.complete(number, "planTransition", Map.of("transitionPlan", "Vasa gymnasium", "handoverOn", "2026-06-01"));
        assertThat(driver.find(number, "reviewPlacement")).as("the pupil is still there").isPresent();
        to(number, "2026-06-16");

        assertThat(driver.isRunning(number, "placement")).isFalse();
        assertThat(driver.find(waiting, "decidePlacement")).isPresent();
        assertThat(driver.sentences(number, Authority.SCHOOLS)).anySatisfy(sentence -> assertThat(sentence).contains("avslutas 15 juni 2026"));
    }

    @Test
    void aHandoverThatNobodyHasPlannedIsSeenAsBroken() {
        var number = placements.placed("grade", 9);
        to(number, "2026-04-15");
        to(number, "2026-06-17");

        assertThat(driver.find(number, "planTransition")).as("ending needs a plan").isPresent();
        assertThat(deadlines.of(new CaseNumber(number), Authority.SCHOOLS)).filteredOn(limit -> limit.deadline().limit().equals("transitionPlanning"))
                .singleElement().satisfies(limit -> assertThat(limit.isBroken(driver.today())).isTrue());
    }

    @Test
    void whoReturnsBeforeTheTermEndsNeedsNoHandover() {
        var number = placements.placed("grade", 9);
        driver.complete(number, "welcomePupil", Map.of("startedOn", "2026-03-16"));
        to(number, "2026-04-15");
        driver.complete(number, "reviewPlacement", review(90, "fully"));
        driver.complete(number, "planReturn", Map.of("returnPlan", "Plan", "endDate", "2026-05-31"));

        assertThat(driver.isRunning(number, "placement")).isFalse();
        assertThat(deadlines.of(new CaseNumber(number), Authority.SCHOOLS)).as("limits that nobody can meet any more")
                .allSatisfy(limit -> assertThat(limit.metOn()).isPresent());
    }

    @Test
    void whoRepeatsAYearStays() {
        var number = placements.placed("grade", 9, "personalIdentityNumber", null, "birthDate", "2010-05-05");
        grade(number, 8);
        to(number, "2026-04-15");

        assertThat(driver.find(number, "planTransition")).isEmpty();
        assertThat(driver.variable(number, "placement", "leavesOn")).isEqualTo("2027-06-15");
        to(number, "2027-04-15");
        assertThat(driver.find(number, "planTransition")).isPresent();
    }

    @Test
    void aGradeMovesUpEachAutumnInListsAndTasks() {
        var number = placements.placed("grade", 6, "firstName", "Alva", "lastName", "Lund");
        assertThat(driver.variable(number, "placement", "pupilLabel")).isEqualTo("A.L. åk 6");
        driver.moveTo(LocalDate.parse("2026-07-31").atTime(9, 0));
        autumn.run();
        assertThat(driver.variable(number, "placement", "pupilLabel")).isEqualTo("A.L. åk 6");

        driver.moveTo(LocalDate.parse("2026-08-01").atTime(9, 0));
        autumn.run();
        autumn.run();
        assertThat(driver.variable(number, "placement", "pupilLabel")).isEqualTo("A.L. åk 7");
        driver.moveTo(LocalDate.parse("2029-09-01").atTime(9, 0));
        autumn.run();

        assertThat(driver.variable(number, "placement", "pupilLabel")).as("has left compulsory school").isEqualTo("A.L.");
    }

    private void grade(String number, int grade) {
        jdbc.sql("update pupil set grade = ? where id = (select pupil_id from case_file where case_number = ?)").params(grade, number).update();
    }

    private void to(String number, String day) {
        driver.moveTo(number, LocalDate.parse(day).atTime(9, 0));
    }
}
