package se.samsteg.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsteg.shared.Law;
import se.samsteg.shared.LowerCamel;

/** Paragraphs stand in one register, with their validity; whatever cites one cites a row of it. */
class LegalSourcesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Pattern CITATION = Pattern.compile(
            "(?:SoL(?: \\(2001:453\\))?|OSL|FB|HSL|SoF|[sS]kollagen) \\d{1,2}:\\d+(?: [a-z]\\b)?|(?:FL|LVU) \\d+ §");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    private static final LegalSources SOURCES = new LegalSources(new TablesOfTheRepository());

    @ParameterizedTest
    @EnumSource
    void everySourceThatCodeNamesHasAWordingToday(Law law) {
        var source = SOURCES.find(law, TODAY);

        assertThat(source.citation()).isNotBlank().hasSizeLessThanOrEqualTo(60);
        assertThat(source.title()).isNotBlank();
        assertThat(source.summary()).endsWith(".");
    }

    @Test
    void theRegisterHasNoSourceThatCodeDoesNotName() throws IOException {
        var named = Arrays.stream(Law.values()).map(LowerCamel::of).collect(Collectors.toSet());

        assertThat(rows().map(rule -> cell(rule.getInputEntries().iterator().next().getTextContent()))).isSubsetOf(named);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "PRELIMINARY_ASSESSMENT, 2025-06-30, SoL (2001:453) 11:1 a",
        "PRELIMINARY_ASSESSMENT, 2025-07-01, SoL 20:2",
        "INVESTIGATION,          2025-06-30, SoL (2001:453) 11:2",
        "INVESTIGATION,          2025-07-01, SoL 20:3",
        "CONCERN_REPORT,         2025-06-30, SoL (2001:453) 14:1"
    })
    void aSourceIsCitedAsItStoodThatDay(Law law, LocalDate on, String citation) {
        assertThat(SOURCES.find(law, on).citation()).isEqualTo(citation);
    }

    @Test
    void paragraphsOfOneStatuteShareItsName() {
        assertThat(SOURCES.cite(TODAY, Law.CONSENT_LIFTS_SECRECY, Law.CONSENT, Law.INFORMATION_DUTY)).isEqualTo("OSL 10:1, 12:2; SoL 20:6");
        assertThat(SOURCES.cite(TODAY, Law.COMMUNICATION, Law.REASONS)).isEqualTo("FL 25 §; FL 32 §");
    }

    @Test
    void aDayWithoutWordingIsAFaultOfTheRegister() {
        assertThatThrownBy(() -> SOURCES.find(Law.SIP, LocalDate.of(2020, 1, 1))).isInstanceOf(IllegalStateException.class).hasMessageContaining("sip");
    }

    /** Forms, models, tables and templates are read by people: what they cite must be a row of the register. */
    @Test
    void whateverCitesAParagraphCitesARowOfTheRegister() throws IOException {
        var known = rows().map(rule -> cell(rule.getOutputEntries().iterator().next().getTextContent())).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        for (var file : files("processes", "forms", "src/main/resources/templates")) {
            if (!file.endsWith("legal-sources.dmn")) {
                cited(Files.readString(file)).stream().filter(citation -> !known.contains(citation)).forEach(citation -> unknown.add(file + ": " + citation));
            }
        }

        assertThat(unknown).isEmpty();
    }

    /** Code names a source ({@link Law}) and lets the register cite it: else a new law would be a developer's task. Comments say what they like. */
    @Test
    void noSentenceInCodeCitesAParagraphByItself() throws IOException {
        var citing = new TreeSet<String>();
        for (var file : files("src/main/java")) {
            var code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            cited(code).forEach(citation -> citing.add(file + ": " + citation));
        }

        assertThat(citing).isEmpty();
    }

    private static List<Path> files(String... folders) throws IOException {
        var all = new LinkedHashSet<Path>();
        for (var folder : folders) {
            try (var found = Files.walk(Path.of(folder))) {
                found.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Set<String> cited(String text) {
        return CITATION.matcher(text).results().map(match -> match.group().replaceFirst("^Skol", "skol")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Rule> rows() throws IOException {
        try (var file = Files.newInputStream(Path.of("processes/legal-sources.dmn"))) {
            return Dmn.readModelFromStream(file).getModelElementsByType(Rule.class).stream();
        }
    }

    private static String cell(String text) {
        return text.strip().replace("\"", "");
    }
}
