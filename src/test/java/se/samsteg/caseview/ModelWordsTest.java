package se.samsteg.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever asks why a step was taken reads Swedish, whatever the step read and set. */
class ModelWordsTest {
    private static final Pattern DECLARED = Pattern.compile("ProcessVariable\\.\\w+\\(\"(\\w+)\"");
    private static final Pattern CELL = Pattern.compile("<text>\"([a-z][A-Za-z0-9]*(?:, ?\"?[a-z][A-Za-z0-9]*\"?)*)\"</text>");

    private final ModelWords words = new ModelWords(new ObjectMapper());

    ModelWordsTest() throws IOException {
    }

    @Test
    void everyVariableIsCalledSomethingOrNotShown() throws IOException {
        var hidden = ResourceBundle.getBundle("caseview.facts", Locale.ROOT);
        var unknown = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                DECLARED.matcher(Files.readString(file)).results().map(match -> match.group(1))
                        .filter(name -> words.label(name).isEmpty() && !hidden.containsKey(name)).forEach(unknown::add);
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCodeInADecisionTableIsSaidInWords() throws IOException {
        var unknown = new TreeSet<String>();
        for (var table : new String[] {"consent-givers", "early-warning", "sip-parties", "risk-level", "follow-up-interval", "disclosure-grounds"}) {
            CELL.matcher(Files.readString(Path.of("processes", table + ".dmn"))).results().map(match -> match.group(1))
                    .flatMap(cell -> Pattern.compile("[\", ]+").splitAsStream(cell)).filter(code -> !isSaid(code)).forEach(code -> unknown.add(table + ": " + code));
        }

        assertThat(unknown).isEmpty();
    }

    private boolean isSaid(String code) {
        return Stream.of("", "custody", "ageGroup", "trend", "warning").anyMatch(variable -> words.value(variable, code).isPresent());
    }
}
