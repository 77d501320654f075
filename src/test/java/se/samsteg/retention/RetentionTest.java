package se.samsteg.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.Refusal;
import se.samsteg.support.ProcessDriver;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.RandomAnswers;
import se.samsteg.support.RandomWalk;
import se.samsteg.support.SampleApplication;

@ProcessTest
class RetentionTest {
    private static final Authority SCHOOLS = Authority.SCHOOLS;
    private static final Authority NORRA = new Authority("sdn-norra-innerstaden");
    private static int born;

    @Autowired ProcessDriver driver;
    @Autowired RandomWalk walk;
    @Autowired RetentionRules rules;
    @Autowired Retentions retentions;
    @Autowired DeletionLists lists;
    @Autowired Deletions deletions;
    @Autowired Schema schema;
    @Autowired JdbcTemplate jdbc;
    @Autowired Timeline timeline;
    @Autowired TransactionTemplate transaction;

    private final RandomAnswers answers = new RandomAnswers(7);
    private final Random random = new Random(7);
    private String identityNumber;
    private Map<String, Object> told;

    @BeforeEach
    void aChildOfAnOrdinaryDay() {
        identityNumber = SampleApplication.number(LocalDate.of(2012, 1, 1).plusMonths(born++).withDayOfMonth(7));
    }

    @ParameterizedTest(name = "{0}, born {1}, last note {2}: {3}")
    @CsvSource(nullValues = "never", value = {
        "NOTICE_ONLY,        2014-03-07, 2026-03-02, 2031-03-02",
        "CONCERN_NOT_OPENED, 2014-03-07, 2026-03-02, 2031-03-02",
        "INVESTIGATION,      2014-03-07, 2026-03-02, 2044-03-07",
        "INVESTIGATION,      2009-03-07, 2036-03-02, 2041-03-02",
        "PLACEMENT_FILE,     2014-03-07, 2026-03-02, never",
        "SCHOOL_PLACEMENT,   2014-03-07, 2026-03-02, never",
        "SCHOOL_CASE,        2014-03-07, 2026-03-02, 2031-03-02",
        "HEALTH_CARE,        2014-03-07, 2026-03-02, 2036-03-02",
        "NOTICE_ONLY,        2014-03-05, 2026-03-02, never",
        "CONCERN_NOT_OPENED, 2014-03-15, 2026-03-02, never",
        "INVESTIGATION,      2014-03-25, 2026-03-02, never"
    })
    void howLongACaseIsKept(CaseKind kind, LocalDate birth, LocalDate lastNote, LocalDate ends) {
        assertThat(rules.of(kind, birth).endsOn(lastNote, birth).orElse(null)).isEqualTo(ends);
    }

    @Test
    void withoutABirthDateAnInvestigationHasNoEndYet() {
        var rule = rules.of(CaseKind.INVESTIGATION, null);
        assertThat(rule.forEver()).isFalse();
        assertThat(rule.endsOn(LocalDate.parse("2026-03-02"), null)).isEmpty();
    }

    @Test
    void nothingOfADestroyedPupilIsLeftAnywhere() {
        var number = concernThatWasNotOpened();
        var secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(10).allSatisfy(secret -> assertThat(found(secret)).as(secret).isPositive());

        driver.moveTo(driver.now().plusYears(6));
        destroy(SCHOOLS);
        assertThat(jdbc.queryForObject("select count(*) from case_file where case_number = ?", Integer.class, number)).isOne();
        destroy(NORRA);

        assertThat(secrets).allSatisfy(secret -> assertThat(found(secret)).as(secret).isZero());
        assertThat(rowsOf(number)).containsOnlyKeys("access_log", "deletion_line", "disclosure_erasure");
        var proof = lists.of(List.of(NORRA.tenantId())).stream().filter(list -> list.lines().stream().anyMatch(line -> line.number().equals(number)))
                .findFirst().orElseThrow();
        assertThat(proof.proof()).containsKeys("content", "timeline", "pupil", "guardian", "act_hi_procinst").containsEntry(Deletions.FOUND, 0);
        assertThat(proof.lines()).filteredOn(line -> line.number().equals(number)).allSatisfy(line -> assertThat(line.outcome()).isEqualTo("destroyed"));
    }

    @Test
    void nothingIsDestroyedBeforeItsDay() {
        var number = concernThatWasNotOpened();
        driver.moveTo(driver.now().plus(Period.ofYears(5)).minusDays(20));

        lists.draw(SCHOOLS);
        assertThat(listed(SCHOOLS)).doesNotContain(number);
    }

    @Test
    void anUnsignedListDestroysNothing() {
        var number = concernThatWasNotOpened();
        driver.moveTo(driver.now().plusYears(6));
        lists.draw(SCHOOLS);

        deletions.run();
        assertThat(listed(SCHOOLS)).contains(number);
        assertThat(rowsOf(number)).containsKey("content");
    }

    @Test
    void onlyTheAuthoritysOwnListCanBeSigned() {
        concernThatWasNotOpened();
        driver.moveTo(driver.now().plusYears(6));
        var list = lists.draw(SCHOOLS).orElseThrow();

        assertThatThrownBy(() -> lists.sign(list, "arkiv", List.of(NORRA.tenantId()))).isInstanceOf(Refusal.class).hasMessageContaining("Listan finns inte");
    }

    @Test
    void aNoteAfterTheSigningKeepsTheCase() {
        var number = concernThatWasNotOpened();
        driver.moveTo(driver.now().plusYears(6));
        var list = lists.draw(SCHOOLS).orElseThrow();
        lists.sign(list, "arkiv", List.of(SCHOOLS.tenantId()));
        timeline.record(new CaseNumber(number), SCHOOLS, Entry.fact("En ny anteckning.", null));

        deletions.run();
        assertThat(rowsOf(number)).containsKeys("content", "timeline");
        assertThat(lists.of(List.of(SCHOOLS.tenantId())).stream().filter(one -> one.id() == list).findFirst().orElseThrow().lines())
                .filteredOn(line -> line.number().equals(number)).allSatisfy(line -> assertThat(line.outcome()).isEqualTo("kept"));
    }

    /** Nobody computes here: the transactions of the work itself do. */
    @Test
    void theDateFollowsInTheTransactionInWhichTheCaseChangesItsKind() {
        var number = new CaseNumber(concern());
        assertThat(kept(number).kind()).isEqualTo("concernNotOpened");
        assertThat(retentions.of(number)).filteredOn(part -> part.authority().equals(SCHOOLS)).singleElement()
                .satisfies(part -> assertThat(part.kind()).isEqualTo("schoolCase"));

        work(number.value(), "assessProtection", Map.of("immediateProtection", false));
        work(number.value(), "assessPreliminarily", Map.of("preliminaryDecision", "open"));

        assertThat(kept(number).kind()).isEqualTo("investigation");
        assertThat(kept(number).endsOn()).isEqualTo(LocalDate.parse(identityNumber.substring(0, 4) + "-" + identityNumber.substring(4, 6) + "-07").plusYears(30));
    }

    @Test
    void aSeatMakesASchoolsCaseAPlacementFileThatIsKeptForEver() {
        var number = new CaseNumber(driver.start("placering", "placement", SampleApplication.with("personalIdentityNumber", identityNumber)));
        assertThat(retentions.of(number)).singleElement().satisfies(part -> assertThat(part.forEver()).isFalse());
        driver.complete(number.value(), "assessApplication", Map.of("assessment", "approve"));
        assertThat(retentions.of(number)).singleElement().satisfies(part -> assertThat(part.forEver()).isTrue());
    }

    @Test
    void whatIsTakenBackChangesNoDate() {
        var number = new CaseNumber(concern());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            jdbc.update("insert into investigation (case_number, tenant, opened_on, due_on) values (?, ?, ?, ?)", number.value(), NORRA.tenantId(), driver.today(), driver.today());
            timeline.record(number, NORRA, Entry.fact("Utredning inledd.", (String) null));
            throw new IllegalStateException("Nothing of it");
        })).hasMessage("Nothing of it");
        assertThat(kept(number).kind()).isEqualTo("concernNotOpened");
    }

    @Test
    void theNightComputesWhatNobodyDid() {
        var number = new CaseNumber(concern());
        jdbc.update("update retention set kind = 'noticeOnly', ends_on = null where case_number = ?", number.value());
        retentions.compute();
        assertThat(kept(number).kind()).isEqualTo("concernNotOpened");
        assertThat(kept(number).endsOn()).isNotNull();
    }

    /** Every table that bears a case number is destroyed with the case, or is known to outlive it. */
    @Test
    void noTableIsForgotten() {
        var destroyed = schema.ofParts().stream().map(Schema.Table::name).collect(Collectors.toSet());
        var shells = Set.of("message_inbox", "case_protection");
        assertThat(schema.tables().values().stream().filter(table -> !table.isEngines() && table.has("case_number")).map(Schema.Table::name)
                .filter(name -> !destroyed.contains(name) && !Schema.OUTLIVE.contains(name) && !shells.contains(name))).isEmpty();
    }

    private String concernThatWasNotOpened() {
        var number = concern();
        work(number, "assessProtection", Map.of("immediateProtection", false));
        work(number, "assessPreliminarily", Map.of("preliminaryDecision", "notOpen"));
        driver.runJobs(number);
        walk.toTheEnd(number, answers, random, new TreeMap<>(), () -> { });
        return number;
    }

    private String concern() {
        told = new HashMap<>(Map.of("personalIdentityNumber", identityNumber, "firstName", "Zarafina" + born, "lastName", "Quistgaardh" + born,
                "district", NORRA.tenantId(), "grade", 6, "homeSchool", "Skolan Xylofonen" + born, "guardian1Name", "Wilhelmina Ypsilanti" + born,
                "guardian1Custody", true));
        told.putAll(Map.of("guardian1Email", "ypsilanti" + born + "@example.se", "guardian1Phone", "070-17406" + (10 + born), "protectedIdentity", "none"));
        var fields = new HashMap<>(answers.to("concern-report-start", driver.today(), Map.of()));
        List.of("caseNumber", "birthDate", "reporterName").forEach(fields::remove);
        fields.keySet().removeIf(field -> field.startsWith("guardian") && !field.equals("guardiansInformed"));
        fields.putAll(told);
        fields.putAll(Map.of("acuteDanger", false, "violenceSuspected", false, "wantsAnswer", true));
        fields.keySet().retainAll(RandomAnswers.keys("concern-report-start"));
        var number = driver.start("skolsocionom", "concern-report", fields);
        driver.runJobs(number);
        return number;
    }

    private void work(String number, String task, Map<String, Object> chosen) {
        var open = driver.task(number, task);
        var fields = new HashMap<>(answers.to(open.getCamundaFormRef().getKey(), driver.today(), Map.of()));
        fields.putAll(chosen);
        driver.complete(open, fields);
        driver.runJobs(number);
    }

    private Set<String> secrets() {
        var secrets = answers.typed().stream().filter(text -> found(text) > 0).collect(Collectors.toCollection(TreeSet::new));
        told.forEach((field, value) -> {
            if (RandomAnswers.keys("concern-report-start").contains(field) && value instanceof String && !Set.of("district", "protectedIdentity", "personalIdentityNumber").contains(field)) {
                secrets.add(value.toString());
            }
        });
        secrets.add(identityNumber.replace("-", ""));
        return secrets;
    }

    private void destroy(Authority authority) {
        lists.sign(lists.draw(authority).orElseThrow(), "arkiv", List.of(authority.tenantId()));
        deletions.run();
    }

    private int found(String text) {
        return new Search(schema, jdbc).occurrences(text);
    }

    private List<String> listed(Authority authority) {
        return lists.of(List.of(authority.tenantId())).stream().filter(list -> list.doneAt() == null)
                .flatMap(list -> list.lines().stream()).map(DeletionLists.Line::number).toList();
    }

    private Retentions.Kept kept(CaseNumber number) {
        return retentions.of(number).stream().filter(part -> part.authority().equals(NORRA)).findFirst().orElseThrow();
    }

    private Map<String, Integer> rowsOf(String number) {
        var rows = new TreeMap<String, Integer>();
        schema.tables().values().forEach(table -> table.texts().stream().filter(column -> !column.equals("note"))
                .forEach(column -> rows.merge(table.name(), jdbc.queryForObject("select count(*) from " + table.name()
                        + " where cast(" + column + " as varchar) = ?", Integer.class, number), Integer::sum)));
        rows.values().removeIf(count -> count == 0);
        return rows;
    }
}
