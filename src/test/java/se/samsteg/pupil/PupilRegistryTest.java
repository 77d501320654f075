package se.samsteg.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Faults;
import se.samsteg.shared.Refusal;
import se.samsteg.support.Together;

@DataJdbcTest
@Import({PupilRegistry.class, Pupils.class, Guardians.class, PupilRegistryTest.Now.class})
class PupilRegistryTest {
    @Autowired
    private PupilRegistry registry;

    @ParameterizedTest
    @CsvSource({"2008-11-22, 1", "2008-11-21, 0"})
    void aGuardianIsToldNothingFromTheDayOnWhichThePupilComesOfAge(String birthDate, int told) {
        var pupil = registry.register(Map.of("birthDate", birthDate, "firstName", "Ada", "lastName", "Lind", "guardian1Name", "Bo Lind", "guardian1Custody", true),
                Demand.AS_FAR_AS_KNOWN);

        assertThat(registry.told(pupil.id())).hasSize(told);
        assertThat(registry.guardians(pupil.id())).hasSize(1);
    }

    @Test
    void aCompleteApplicationRegistersPupilAndGuardians() {
        var pupil = registry.register(application(), Demand.COMPLETE);

        assertThat(pupil.label()).isEqualTo("A.L. åk 6");
        assertThat(pupil.ageOn(LocalDate.of(2026, 12, 11))).contains(13);
        assertThat(pupil.ageOn(LocalDate.of(2026, 12, 12))).contains(14);
        assertThat(registry.custody(pupil.id())).isEqualTo(Custody.GUARDIAN1);
        assertThat(registry.guardian(pupil.id(), "guardian2").orElseThrow().mail()).isEmpty();
    }

    @Test
    void theSameNumberIsTheSamePupilBroughtUpToDate() {
        var first = registry.register(application(), Demand.COMPLETE);
        var second = registry.register(with("grade", 7, "guardian2Name", null), Demand.COMPLETE);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(registry.get(first.id()).label()).isEqualTo("A.L. åk 7");
        assertThat(registry.guardians(first.id())).hasSize(1);
    }

    @Test
    void aReportFillsInButNeverReplaces() {
        var first = registry.register(application(), Demand.COMPLETE);
        registry.register(with("firstName", "Annan", "guardian1Name", "Okänd"), Demand.AS_FAR_AS_KNOWN);

        assertThat(registry.get(first.id()).firstName()).isEqualTo("Astrid");
        assertThat(registry.guardian(first.id(), "guardian1").orElseThrow().name()).isEqualTo("Lena Lind");
    }

    @Test
    void protectionIsNeverLoweredByAForm() {
        registry.register(with("protectedIdentity", "protectedRegistration"), Demand.COMPLETE);

        assertThat(registry.register(application(), Demand.COMPLETE).label()).isEqualTo("Skyddad identitet");
    }

    @Test
    void aMissingNumberIsLegalWhenTheBirthDateIsTold() {
        var pupil = registry.register(with("personalIdentityNumber", "", "birthDate", "2014-02-03"), Demand.COMPLETE);

        assertThat(registry.get(pupil.id()).birthDate()).contains(LocalDate.of(2014, 2, 3));
    }

    @Test
    void aReportMayKnowNoMoreThanAName() {
        var pupil = registry.register(Map.of("firstName", "Astrid", "district", "sdn-jarva"), Demand.AS_FAR_AS_KNOWN);

        assertThat(pupil.label()).isEqualTo("A.");
        assertThat(registry.custody(pupil.id())).isEqualTo(Custody.NONE);
        assertThat(pupil.ageOn(LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnceAndNothingIsRegistered() {
        var wrong = with("personalIdentityNumber", "20121212-1213", "firstName", " ", "grade", 10,
                "guardian1Name", null, "guardian2Name", null);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> registry.register(wrong, Demand.COMPLETE))
                .satisfies(refusal -> assertThat(refusal.faults()).extracting(Fault::field).containsExactly(
                        "personalIdentityNumber", "firstName", "grade", "guardian1Name"));
        assertThat(registry.find(IdentityNumber.parse("20121212-1212"))).isEmpty();
    }

    @Test
    void anEmptyApplicationIsToldWhatItLacks() {
        assertThat(faults(Map.of(), Demand.COMPLETE)).containsExactly("personalIdentityNumber", "firstName", "lastName",
                "homeSchool", "district", "grade", "guardian1Name");
        assertThat(faults(Map.of(), Demand.AS_FAR_AS_KNOWN)).containsExactly("personalIdentityNumber");
    }

    @Test
    void datesAndGuardiansMustMakeSense() {
        assertThat(faults(with("birthDate", "2027-01-01", "personalIdentityNumber", null), Demand.COMPLETE))
                .containsExactly("birthDate");
        assertThat(faults(with("birthDate", "2012-12-13"), Demand.COMPLETE)).containsExactly("birthDate");
        assertThat(faults(with("guardian1PersonalIdentityNumber", "20121212-1212", "guardian1Email", "lena@"),
                Demand.COMPLETE)).containsExactly("guardian1PersonalIdentityNumber", "guardian1Email");
        assertThat(faults(with("guardian2Name", null, "guardian2Phone", "070"), Demand.COMPLETE))
                .containsExactly("guardian2Name");
        assertThat(faults(with("guardian1PersonalIdentityNumber", "121212-1212"), Demand.COMPLETE))
                .containsExactly("guardian1PersonalIdentityNumber");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoRegistrationsAtOnceGiveOnePupil() throws Exception {
        var number = with("personalIdentityNumber", "20140101-2388");

        assertThat(new HashSet<>(Together.doing(8, () -> registry.register(number, Demand.COMPLETE).id()))).hasSize(1);
    }

    private List<String> faults(Map<String, Object> fields, Demand demand) {
        var faults = new Faults();
        registry.check(fields, demand, faults);
        return faults.all().stream().map(Fault::field).toList();
    }

    private static Map<String, Object> application() {
        var fields = new HashMap<String, Object>(Map.of("personalIdentityNumber", "20121212-1212", "firstName", "Astrid",
                "lastName", "Lind", "protectedIdentity", "none", "district", "sdn-norra-innerstaden",
                "homeSchool", "Vasa skola", "grade", 6));
        fields.putAll(Map.of("guardian1Name", "Lena Lind", "guardian1Custody", true, "guardian1Email", "lena@example.se",
                "guardian2Name", "Lars Lind", "guardian2Custody", false));
        return fields;
    }

    private static Map<String, Object> with(Object... changes) {
        var fields = application();
        for (var i = 0; i < changes.length; i += 2) {
            fields.put((String) changes[i], changes[i + 1]);
        }
        return fields;
    }

    @TestConfiguration
    static class Now {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        }
    }
}
