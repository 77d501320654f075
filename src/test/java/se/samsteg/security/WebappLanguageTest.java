package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of Tasklist and Welcome has its Swedish: what a locale file leaves out shows as the text's name. */
class WebappLanguageTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]");
    private static final Set<String> SAME_IN_BOTH = Set.of("/labels/FILTER", "/labels/COCKPIT", "/labels/COCKPIT_APP",
            "/labels/SEARCH_LESS_THAN", "/labels/SEARCH_LESS_THAN_EQUALS", "/labels/SEARCH_GREATER_THAN",
            "/labels/SEARCH_GREATER_THAN_EQUALS", "/dateLocales/calendar/sameElse", "/dateLocales/longDateFormat/LL",
            "/dateLocales/longDateFormat/LT", "/dateLocales/week/dow", "/dateLocales/week/doy");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextHasItsSwedish(String app) throws IOException {
        assertThat(texts(app, "sv").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void noTextIsLeftInEnglish(String app) throws IOException {
        var english = texts(app, "en");

        assertThat(texts(app, "sv")).allSatisfy((name, text) -> assertThat(
                SAME_IN_BOTH.contains(name) || !text.isBlank() && !text.equals(english.get(name))).as(name).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void everyTextKeepsItsPlaceholders(String app) throws IOException {
        var english = texts(app, "en");

        assertThat(texts(app, "sv")).allSatisfy((name, text) -> assertThat(placeholders(text)).as(name)
                .containsExactlyInAnyOrder(placeholders(english.get(name))));
    }

    private static String[] placeholders(String text) {
        return PLACEHOLDER.matcher(text).results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1)).toArray(String[]::new);
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        var file = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (var content = WebappLanguageTest.class.getClassLoader().getResourceAsStream(file)) {
            var json = new String(content.readAllBytes(), StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
            var texts = new TreeMap<String, String>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
    }
}
