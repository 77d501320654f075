package se.samsteg.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.investigation.InvestigationDriver.PROCESS;
import static se.samsteg.investigation.InvestigationDriver.interventions;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.pupil.Pupil;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.DistrictCases;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/** Whoever ends an investigation to open the next dodges the four months (JO 2565-2016): that is looked into. */
@ProcessTest
class InvestigationRestartProcessTest {
    @Autowired ProcessDriver driver;
    @Autowired DistrictCases cases;
    @Autowired InvestigationDriver investigations;
    @Autowired InvestigationSection section;

    @ParameterizedTest(name = "ended with {0} on {1}, opened on {2}: looked into {3}")
    @CsvSource({"noIntervention, 2026-03-02, 2026-03-02, true", "noIntervention, 2026-03-02, 2026-05-02, true", "noIntervention, 2026-03-02, 2026-05-03, false",
        "interventions, 2026-03-02, 2026-03-10, false", "interventions, 2026-07-10, 2026-07-20, true"})
    @Rule(19)
    void anInvestigationThatFollowsShortlyOnOneWithoutResultIsTheSupervisorsToLookInto(String decision, LocalDate ended, LocalDate opened, boolean flagged) {
        var pupil = cases.pupil(Map.of("birthDate", "2014-05-05"));
        end(pupil, decision, ended);
        driver.moveTo(opened.atTime(9, 0));

        var second = begin(pupil);

        assertThat(driver.find(second, "reviewRestart").isPresent()).isEqualTo(flagged);
        assertThat(driver.find(second, "planInvestigation")).as("the work goes on").isPresent();
        assertThat(investigations.sentences(second).stream().anyMatch(sentence -> sentence.contains("kringgår tidsfristen"))).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"justified, motiverad", "dodgesLimit, kringgås"})
    @Rule(19)
    void theSupervisorJudgesItWithAReasonAndThatIsVisible(String judgement, String shown) {
        var pupil = cases.pupil(Map.of("birthDate", "2014-05-05"));
        end(pupil, "noIntervention", LocalDate.of(2026, 3, 2));
        var second = begin(pupil);
        assertThat(driver.candidate(driver.task(second, "reviewRestart"))).isEqualTo("chef-norra");

        investigations.refused(second, "reviewRestart", Map.of("restartJudgement", judgement), "restartReason");
        driver.complete(second, "reviewRestart", Map.of("restartJudgement", judgement, "restartReason", "Ny anmälan om våld."));

        var item = section.items(new CaseNumber(second), DistrictCases.DISTRICT).get(0);
        assertThat(item.detail()).contains("Den förra utredningen avslutades 2 mars 2026").contains(shown);
        assertThat(item.facts()).containsEntry("restartedAfter", "2026-03-02").containsEntry("restartJudgement", judgement);
        assertThat(driver.isRunning(second, "investigation-restart")).isFalse();
        assertThat(driver.isRunning(second, PROCESS)).isTrue();
    }

    @Test
    @Rule(19)
    void anotherChildsInvestigationIsNoneOfIt() {
        end(cases.pupil(Map.of("birthDate", "2014-05-05")), "noIntervention", LocalDate.of(2026, 3, 2));

        var other = begin(cases.pupil(Map.of("birthDate", "2014-05-05")));

        assertThat(driver.find(other, "reviewRestart")).isEmpty();
    }

    private String begin(Pupil pupil) {
        var number = cases.begin(PROCESS, pupil, Map.of());
        driver.runJobs(number);
        return number;
    }

    private void end(Pupil pupil, String decision, LocalDate on) {
        var number = investigations.communicated(begin(pupil));
        driver.moveTo(on.atTime(9, 0));
        driver.complete(number, "decideInvestigation", decision.equals("interventions") ? interventions()
                : Map.of("investigationDecision", decision, "decisionReason", "Inget behov."));
    }
}
