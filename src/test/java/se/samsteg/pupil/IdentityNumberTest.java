package se.samsteg.pupil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({"20121212-1212, 2012-12-12, false", "191212121212, 1912-12-12, false", "19701063-2391, 1970-10-03, true"})
    void theCenturyIsKeptAndACoordinationNumberHasSixtyMoreDays(String text, LocalDate birth, boolean coordination) {
        var number = IdentityNumber.parse(text);

        assertThat(IdentityNumber.faultIn(text, TODAY)).isEmpty();
        assertThat(number.birthDate()).isEqualTo(birth);
        assertThat(number.coordination()).isEqualTo(coordination);
    }

    @ParameterizedTest
    @CsvSource({"121212-1212, århundrade", "20121212-1213, kontrollsiffran", "20121312-1212, datumet",
        "hej, tolv siffror", "20991212-1218, framtiden"})
    void aWrongNumberIsExplainedWithoutRepeatingIt(String text, String rule) {
        var fault = IdentityNumber.faultIn(text, TODAY);

        assertThat(fault).hasValueSatisfying(sentence -> assertThat(sentence).contains(rule).doesNotContain(text));
    }

    @Test
    void aWrongNumberCannotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> IdentityNumber.parse("20121212-1213"))
                .withMessageNotContaining("1213");
    }

    @Test
    void aNumberNeverShowsItselfInALog() {
        assertThat(IdentityNumber.parse("20121212-1212")).hasToString("********-****");
    }
}
