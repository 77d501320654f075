package se.samsteg.retention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.disclosure.DisclosureLog;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.retention.DeletionLists.DeletionList;
import se.samsteg.shared.CaseNumber;

/**
 * The nightly run: computes the dates, draws no list, and destroys what stands on signed ones, everything of one pupil in
 * one transaction. What is no longer due on the night, since something was written after all, is kept.
 */
@Service
class Deletions {
    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);
    /** In a proof: places where a destroyed number was still found. */
    static final String FOUND = "återfunnet";

    private final DeletionLists lists;
    private final Retentions retentions;
    private final CaseFiles cases;
    private final PupilRegistry pupils;
    private final DisclosureLog disclosures;
    private final Schema schema;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Deletions(DeletionLists lists, Retentions retentions, CaseFiles cases, PupilRegistry pupils, DisclosureLog disclosures,
              Schema schema, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.lists = lists;
        this.retentions = retentions;
        this.cases = cases;
        this.pupils = pupils;
        this.disclosures = disclosures;
        this.schema = schema;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Europe/Stockholm")
    void run() {
        retentions.compute();
        lists.signed().forEach(this::run);
    }

    private void run(DeletionList list) {
        var due = retentions.due(list.authority()).stream().map(kept -> kept.number().value()).collect(Collectors.toSet());
        var listed = list.lines().stream().filter(line -> line.outcome() == null).map(line -> new CaseNumber(line.number())).toList();
        listed.stream().filter(number -> !due.contains(number.value())).forEach(number -> lists.outcome(list.id(), number, "kept"));
        var byPupil = cases.pupils(listed.stream().filter(number -> due.contains(number.value())).toList()).entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        byPupil.forEach((pupil, numbers) -> transaction.executeWithoutResult(status -> destroy(list, pupil, numbers)));
        lists.done(list.id());
        LOG.info("Deletion list {} is done: {} of {} cases", list.id(), byPupil.values().stream().mapToInt(List::size).sum(), listed.size());
    }

    private void destroy(DeletionList list, long pupilId, List<CaseNumber> numbers) {
        var secret = pupils.get(pupilId).number();
        var destruction = new Destruction(schema, jdbc, false);
        numbers.forEach(number -> {
            destruction.part(number, list.authority());
            if (jdbc.queryForObject("select count(*) from case_authority where case_number = ?", Integer.class, number.value()) == 0) {
                disclosures.erase(number, list.signedBy());
                destruction.shell(number);
            }
            lists.outcome(list.id(), number, "destroyed");
        });
        var counts = destruction.counts();
        if (jdbc.queryForObject("select count(*) from case_file where pupil_id = ?", Integer.class, pupilId) == 0) {
            destruction.pupil(pupilId);
            if (secret != null) {
                counts.put(FOUND, new Search(schema, jdbc).occurrences(secret.digits()) + new Search(schema, jdbc).occurrences(secret.written()));
            }
        }
        lists.prove(list.id(), counts);
    }
}
