package se.samsteg.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Rule;

/**
 * The handbook's page of rules is what tables, models and tests say. After a change, write it anew with
 * {@code mvn test -Dtest=RuleBookTest -Dsamsteg.handbook.write=true} and read what has become of it.
 */
@ProcessTest
class RuleBookTest {
    private static final Path PAGE = Path.of("src/site/markdown/regler-och-frister.md");
    private static final Path TESTS = Path.of("target/test-classes");
    @Autowired
    private RuleBook book;
    @Autowired
    private ProcessDriver driver;

    @Test
    void thePageInTheHandbookSaysWhatIsInForce() throws Exception {
        var page = page();
        if (Boolean.getBoolean("samsteg.handbook.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void everyRuleIsHeldByATest() throws Exception {
        assertThat(tests().keySet()).containsExactlyElementsOf(IntStream.rangeClosed(1, 33).boxed().toList());
    }

    /** The rights of whoever reads the page reach no models; what applies is told to all the same. */
    @Test
    void whoeverReadsItSeesWhereALimitIsUsed() {
        assertThat(driver.as("process", book::limits)).filteredOn(limit -> !limit.places().isEmpty()).hasSizeGreaterThan(40);
    }

    @Test
    void everyLimitHasANameOfItsOwn() {
        assertThat(book.limits()).extracting(RuleBook.Limit::name).doesNotContain("Tidsgräns");
        assertThat(book.limits()).extracting(limit -> limit.name() + " " + limit.validity()).doesNotHaveDuplicates();
    }

    private String page() throws Exception {
        var text = new StringBuilder("""
                # Regler och frister

                Sidan skrivs av programmet ur tabellerna `time-limits` och `legal-sources`, modellerna och testerna; ändra den inte för hand.
                I programmet finns den som den gäller i dag, under **Regler och frister**.

                ## Frister

                Båda dagarna hålls: den sista enligt lagen, då det varnas, och den första vardagen därefter, då fristen är bruten om det inte är gjort.
                En bruten frist blir en uppgift för nämndens enhetschefer.

                | frist | längd | källa | varnas | sista dagen | var och av vem |
                |---|---|---|---|---|---|
                """);
        book.limits().forEach(limit -> text.append(row(limit.name() + (limit.validity().isEmpty() ? "" : " (" + limit.validity() + ")"), limit.length(),
                limit.reference() + (limit.law() || limit.reference().startsWith("Rutin") ? "" : " (längden är kommunens)"), limit.warning(),
                limit.immediate() ? "genast, flyttas aldrig" : limit.movable() ? "flyttas till nästa vardag" : "flyttas inte", String.join("<br>", limit.places()))));
        text.append("\n## Regler\n\nVarje regel med sin källa, och de tester som håller den.\n\n| nr | regel | källa | test |\n|---|---|---|---|\n");
        var tests = tests();
        book.rules().forEach(rule -> text.append(row("" + rule.number(), rule.text(), rule.citation(),
                String.join("<br>", tests.getOrDefault(rule.number(), List.of())))));
        text.append("\n## Rättskällor\n\n| kort | i klartext | vad den säger | gäller |\n|---|---|---|---|\n");
        book.sources().forEach(source -> text.append(row(source.citation(), source.title(), source.summary(),
                source.validity().isEmpty() ? "tills vidare" : source.validity())));
        return text.toString();
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** By rule: the tests that say that they hold it. */
    private static Map<Integer, List<String>> tests() throws IOException {
        var found = new TreeMap<Integer, List<String>>();
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(path -> path.toString().endsWith("Test.class") || path.toString().endsWith("IT.class")).sorted().toList()) {
                var type = ClassUtils.resolveClassName(TESTS.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", ""), null);
                note(found, type.getAnnotation(Rule.class), type.getSimpleName());
                Arrays.stream(type.getDeclaredMethods()).sorted(Comparator.comparing(Method::getName))
                        .forEach(method -> note(found, method.getAnnotation(Rule.class), type.getSimpleName() + "." + method.getName()));
            }
        }
        return found;
    }

    private static void note(Map<Integer, List<String>> found, Rule rule, String test) {
        if (rule != null) {
            Arrays.stream(rule.value()).forEach(number -> found.computeIfAbsent(number, none -> new ArrayList<>()).add("`" + test + "`"));
        }
    }
}
