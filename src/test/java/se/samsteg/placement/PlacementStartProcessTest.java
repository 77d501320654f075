package se.samsteg.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.samsteg.placement.PlacementDriver.faults;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;

/** Long absence at once after the start does not wait for the first review. */
@ProcessTest
class PlacementStartProcessTest {
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlacementDriver placements;
    @Autowired
    private CaseDeadlines deadlines;

    @ParameterizedTest(name = "{0} %: concern assessed {1}")
    @CsvSource({"0, true", "49, true", "50, false", "100, false"})
    void aPupilWhoDoesNotComeIsAConcernAtOnce(int attendance, boolean assessed) {
        var number = placements.placed();
        placements.answerConsent(number, PlacementDriver.granted(driver.today(), LocalDate.parse("2027-02-20")));
        driver.pass(number, Period.ofDays(34));
        assertThat(driver.find(number, "checkStart")).isEmpty();
        driver.pass(number, Period.ofDays(1));

        driver.complete(number, "checkStart", Map.of("startAttendancePercent", attendance));

        assertThat(driver.find(number, "assessConcern").isPresent()).isEqualTo(assessed);
        assertThat(driver.find(number, "welcomePupil")).as("a pupil who never came is still expected").isPresent();
        assertThat(deadlines.running(new CaseNumber(number), Authority.SCHOOLS, "startAttendance")).isEmpty();
    }

    @Test
    void attendanceSinceTheStartIsAPercentage() {
        var number = placements.placed();
        driver.pass(number, Period.ofDays(36));

        assertThat(faults(catchThrowable(() -> driver.complete(number, "checkStart", Map.of("startAttendancePercent", 101)))))
                .containsKey("startAttendancePercent");
        assertThat(faults(catchThrowable(() -> driver.complete(number, "checkStart", Map.of()))).get("startAttendancePercent"))
                .contains("Rutin för placering");
        assertThat(driver.find(number, "checkStart")).isPresent();
    }
}
