package se.samsteg.modelling;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.law.OwnersTables;
import se.samsteg.shared.Fault;
import se.samsteg.shared.Refusal;

/** Puts new versions of the owners' tables into force, each with who did it and why. */
@Service
class TableVersions {
    private final OwnersTables tables;
    private final TableCheck check;
    private final JdbcClient jdbc;
    private final Clock clock;

    TableVersions(OwnersTables tables, TableCheck check, JdbcClient jdbc, Clock clock) {
        this.tables = tables;
        this.check = check;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version that an owner put into force; those that came with the program have no row. */
    record Version(int number, String reason, String deployedBy, Instant deployedAt) {
    }

    OwnersTables.Table inForce(OwnedTable owned) {
        return tables.latest(owned.decision());
    }

    /** Newest first. */
    List<Version> history(OwnedTable owned) {
        return jdbc.sql("select * from table_version where decision = ? order by version desc").param(owned.decision())
                .query((row, index) -> new Version(row.getInt("version"), row.getString("reason"), row.getString("deployed_by"),
                        row.getObject("deployed_at", OffsetDateTime.class).toInstant())).list();
    }

    /**
     * What a new version would change.
     *
     * @throws Refusal with a sentence for each thing that is wrong with it
     */
    List<TableChange> compare(OwnedTable owned, String xml) {
        var next = TableFile.read(xml);
        var present = TableFile.read(inForce(owned).xml());
        var findings = check.findings(owned, present, next, xml);
        if (!findings.isEmpty()) {
            throw new Refusal(findings.stream().map(finding -> new Fault("file", finding)).toList());
        }
        return TableChange.between(present, next);
    }

    /**
     * Puts it into force: what begins from now on goes by it, what has begun keeps the version that it began under.
     *
     * @param since the version that the owner compared it with
     * @throws Refusal when something is wrong with it, it changes nothing, or another one came in between
     */
    @Transactional
    public int putInForce(OwnedTable owned, String xml, String reason, int since, String by) {
        if (inForce(owned).version() != since) {
            throw new Refusal("file", "Någon annan har infört en ny version under tiden. Jämför med den först.");
        }
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("reason", "Skriv varför tabellen ändras, med högst 1000 tecken.");
        }
        if (compare(owned, xml).isEmpty()) {
            throw new Refusal("file", "Den nya versionen ändrar ingenting.");
        }
        var version = tables.deploy(owned.decision(), xml);
        jdbc.sql("insert into table_version (decision, version, reason, deployed_by, deployed_at) values (?, ?, ?, ?, ?)")
                .params(owned.decision(), version, reason.strip(), by, clock.instant().atOffset(ZoneOffset.UTC)).update();
        return version;
    }
}
