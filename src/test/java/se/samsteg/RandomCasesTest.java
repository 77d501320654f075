package se.samsteg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import se.samsteg.support.FictionalPupils;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.RandomAnswers;
import se.samsteg.support.RandomWalk;

/** A file of a hundred applications, each driven to its end with random but valid answers; the seed is printed. */
@ProcessTest
@TestPropertySource(properties = "samsteg.walk=in a database of its own")
@AutoConfigureMockMvc
class RandomCasesTest {
    private static final int CASES = Integer.getInteger("samsteg.random.cases", 100);

    @Autowired MockMvc web;
    @Autowired ProcessDriver driver;
    @Autowired RandomWalk walk;

    @Test
    void everyImportedCaseComesToItsEnd() throws Exception {
        var seed = Long.getLong("samsteg.random.seed", 20261121);
        System.out.println("Random cases: " + CASES + ", repeat with -Dsamsteg.random.seed=" + seed);
        var random = new Random(seed);
        var answers = new RandomAnswers(seed);
        var begun = driver.now();
        var numbers = imported(seed);
        var forms = new TreeMap<String, Integer>();
        var steps = 0;

        for (var number : numbers) {
            walk.turnBack(begun);
            steps += walk.toTheEnd(number, answers, random, forms, () -> { }).size();
        }

        System.out.println("Random cases: " + steps + " steps through " + forms.size() + " forms");
        assertThat(numbers).hasSize(CASES).doesNotHaveDuplicates();
    }

    private List<String> imported(long seed) throws Exception {
        var pupils = new FictionalPupils(seed);
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < CASES; i++) {
            var row = pupils.application(driver.today());
            row.put("externalReference", "slump-" + seed + "-" + i);
            rows.add(row);
        }
        var columns = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        var csv = String.join(";", columns) + "\n" + rows.stream().map(row -> columns.stream()
                .map(column -> row.getOrDefault(column, "").toString()).collect(Collectors.joining(";"))).collect(Collectors.joining("\n")) + "\n";
        var answer = web.perform(post("/api/applications/import").with(httpBasic("placering", "demo"))
                        .contentType(new MediaType("text", "csv")).characterEncoding("UTF-8").content(csv))
                .andExpect(status().is2xxSuccessful()).andReturn().getResponse().getContentAsString();
        return new ObjectMapper().readTree(answer).findValuesAsText("caseNumber");
    }
}
