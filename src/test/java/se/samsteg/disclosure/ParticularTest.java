package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsteg.shared.LowerCamel;

/** There is one list of what can be taken out of a consent: the form asks for it, and the gate acts on it. */
class ParticularTest {

    @ParameterizedTest
    @CsvSource({"SCHOOL_TO_SOCIAL, exceptedSchoolToSocial", "SOCIAL_TO_SCHOOL, exceptedSocialToSchool", "WITH_HEALTH_CARE, exceptedWithHealthCare"})
    void theFormOffersExactlyWhatMessagesInTheDirectionCarry(Direction direction, String field) throws IOException {
        var form = new ObjectMapper().readTree(Path.of("forms", "consent-recordConsentAnswer.form").toFile());
        var offered = new LinkedHashMap<String, String>();
        components(form).filter(component -> component.path("key").asText().equals(field)).forEach(component ->
                component.path("values").forEach(value -> offered.put(value.path("value").asText(), value.path("label").asText())));

        var expected = new LinkedHashMap<String, String>();
        Particular.in(direction).forEach(particular -> expected.put(LowerCamel.of(particular), particular.title()));
        assertThat(List.copyOf(offered.entrySet())).isEqualTo(List.copyOf(expected.entrySet())).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachHasASwedishNameAndFieldsOfItsOwn(Particular particular) {
        var fields = Particular.fieldsOf(List.of(particular));

        assertThat(particular.title()).isNotEqualTo(LowerCamel.of(particular));
        assertThat(fields).isNotEmpty().allSatisfy(field -> assertThat(Particular.label(field)).isNotEqualTo(field))
                .doesNotContainAnyElementsOf(Particular.FRAME);
        assertThat(Arrays.stream(Particular.values()).filter(other -> other != particular))
                .allSatisfy(other -> assertThat(Particular.fieldsOf(List.of(other))).doesNotContainAnyElementsOf(fields));
    }

    @Test
    void aFieldThatNobodyHasDecidedOnNeverLeavesOnConsent() {
        assertThatThrownBy(() -> Particular.requireKnown(List.of("reasons", "shoeSize"))).hasMessageContaining("shoeSize");
    }

    @Test
    void theCategoryThatTellsNothingWithoutWhatIsTakenOutIsHeldBackWhole() {
        assertThat(Particular.tellsNothing(List.of("answeredBy"))).isTrue();
        assertThat(Particular.tellsNothing(List.of())).isTrue();
        assertThat(Particular.tellsNothing(List.of("answeredBy", "callAnswer"))).isFalse();
    }

    @Test
    void aRulingKeptByAnOlderVersionIsReadAsItStood() throws IOException {
        var kept = new ObjectMapper().readValue("""
                {"category":"SCHOOL_SITUATION","passes":true,"ground":"Samtycke (OSL 10:1, 12:2)","consentRound":7,"why":null,
                 "exceptions":"Inte om mormor","checkedBy":null}""", Ruling.class);

        assertThat(kept).isEqualTo(Ruling.consent(Category.SCHOOL_SITUATION, "OSL 10:1, 12:2", 7, "Inte om mormor", List.of()));
    }

    private static Stream<JsonNode> components(JsonNode node) {
        return StreamSupport.stream(node.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }
}
