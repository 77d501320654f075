package se.samsteg.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Trace;

class DeadlinesTest {
    /** A Friday, two weeks before Good Friday; 10:00 in Stockholm. */
    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

    private final Deadlines deadlines = new Deadlines(TimeLimitFile.limits(),
            new ProtectionTime(TimeLimitFile.limits(), new OfficeHours(new OfficeHoursSettings(8, 17), new WorkingDays())),
            new Moments(Clock.fixed(NOW, IsoTime.ZONE)));
    private final Map<String, Object> variables = new HashMap<>();

    @Test
    void aTaskMayBeDoneDuringItsWholeLastDay() {
        assertThat(deadlines.assessApplication(execution())).isEqualTo("2026-04-07T23:59:59+02:00");
    }

    @Test
    void aReminderComesOnItsVeryDay() {
        assertThat(deadlines.consentSecondReminder(execution())).isEqualTo("2026-04-03T00:00:00+02:00");
    }

    @Test
    void aReceiptIsAwaitedForOneHour() {
        assertThat(deadlines.receiptByPhone(execution())).isEqualTo("2026-03-20T11:00:00+01:00");
    }

    @ParameterizedTest(name = "received {0}: due {1}")
    @CsvSource({
        "2026-04-03T10:00, 2026-04-03T23:59:59+02:00", // Good Friday
        "2026-04-03T17:00, 2026-04-04T23:59:59+02:00", // late, and the next day is a Saturday
        "2026-03-20T09:00, 2026-03-20T23:59:59+01:00"
    })
    void aChildIsProtectedTheSameDayOrTheNextWhenTheReportCameLate(String receivedAt, String due) {
        variables.put("receivedAt", receivedAt);

        assertThat(deadlines.protectionAssessment(execution())).isEqualTo(due);
    }

    @Test
    void aPreliminaryAssessmentIsWarnedOfDueAndBrokenInThatOrder() {
        variables.put("receivedAt", "2026-03-20T13:30");

        assertThat(deadlines.preliminaryWarning(execution())).isEqualTo("2026-03-30T00:00:00+02:00");
        assertThat(deadlines.preliminaryAssessment(execution())).isEqualTo("2026-04-07T23:59:59+02:00");
        assertThat(deadlines.preliminaryBreach(execution())).isEqualTo("2026-04-08T00:00:00+02:00");
    }

    @Test
    void anExtensionMovesThePreliminaryAssessment() {
        variables.put("receivedAt", "2026-03-20T13:30");
        variables.put("extendedTo", "2026-04-17");

        assertThat(deadlines.preliminaryAssessment(execution())).isEqualTo("2026-04-17T23:59:59+02:00");
        assertThat(deadlines.preliminaryBreach(execution())).isEqualTo("2026-04-18T00:00:00+02:00");
    }

    @Test
    void anInvestigationMayBeDecidedOnTheWorkingDayAfterItsStatutoryEnd() {
        variables.put("openedOn", "2026-10-31");
        variables.put("investigationDue", "2027-02-28");

        assertThat(deadlines.investigationWarning(execution())).isEqualTo("2027-01-31T00:00:00+01:00");
        assertThat(deadlines.investigationEnd(execution())).isEqualTo("2027-03-01T23:59:59+01:00");
        assertThat(deadlines.investigationBreach(execution())).isEqualTo("2027-03-02T00:00:00+01:00");
    }

    @Test
    void aFollowUpWithoutInterventionEndsInTime() {
        variables.put("interval", "P3M");
        assertThat(deadlines.interventionFollowUp(execution())).isEqualTo("2026-06-20T00:00:00+02:00");

        variables.put("followUpUntil", "2026-05-04");
        assertThat(deadlines.interventionFollowUp(execution())).isEqualTo("2026-05-04T00:00:00+02:00");
    }

    @Test
    void anOverdueReviewIsNotAskedForTwiceOnOneDay() {
        variables.put("reviewDate", "2026-03-01");

        assertThat(deadlines.nextReview(execution())).isEqualTo("2026-03-21T00:00:00+01:00");
    }

    static Stream<Method> allOfThem() {
        return Arrays.stream(Deadlines.class.getMethods())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {DelegateExecution.class}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allOfThem")
    void theEngineReadsWhatTheyReturnOnAnyMachine(Method method) throws ReflectiveOperationException {
        knowEverything();

        var text = method.invoke(deadlines, execution()).toString();

        if (!text.startsWith("R/P")) {
            assertThat(DateTimeUtil.parseDateTime(text).toDate().toInstant())
                    .isEqualTo(OffsetDateTime.parse(text).toInstant());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allOfThem")
    void whatADueDateIsReckonedByIsSaidOnIt(Method method) throws ReflectiveOperationException {
        knowEverything();
        var said = Optional.ofNullable(method.getAnnotation(ByLimit.class)).map(ByLimit::value).orElse(new String[0]);

        try (var trace = Trace.begin()) {
            method.invoke(deadlines, execution());
            assertThat(trace.notes()).extracting(note -> note.facts().get("limit")).isSubsetOf((Object[]) said);
            assertThat(said.length == 0).isEqualTo(trace.notes().isEmpty());
        }
    }

    private void knowEverything() {
        variables.putAll(Map.of("placementStart", "2026-08-18", "reviewDate", "2026-10-01",
                "consentRenewalDate", "2026-12-01", "receivedAt", "2026-03-20T13:30", "openedOn", "2026-03-20",
                "investigationDue", "2026-07-20", "answerBy", "2026-06-01", "meetingStart", "2026-04-08T13:00",
                "nextFollowUp", "2026-09-01", "interval", "P2M"));
        variables.putAll(Map.of("drawnOn", "2026-03-01", "answerDue", "2026-03-11", "leavesOn", "2027-06-15", "followUpUntil", "2026-09-20"));
        variables.putAll(Map.of("careDecidedOn", "2026-03-20", "careEnforcedOn", "2026-03-20", "immediateCare", true));
    }

    private DelegateExecution execution() {
        var execution = mock(DelegateExecution.class);
        when(execution.getVariable(anyString())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        return execution;
    }
}
