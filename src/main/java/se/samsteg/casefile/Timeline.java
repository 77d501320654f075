package se.samsteg.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.law.LegalSources;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Law;
import se.samsteg.shared.Trace;

/** What happened in a case, one line each, by authority: none reads another's. Lines are only ever added. */
@Service
@Transactional
public class Timeline {
    private final JdbcClient jdbc;
    private final LegalSources sources;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Timeline(JdbcClient jdbc, LegalSources sources, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.sources = sources;
        this.clock = clock;
    }

    public void record(CaseNumber number, Authority authority, Entry entry) {
        jdbc.sql("""
                insert into timeline (case_number, tenant_id, at, kind, sentence, legal_ground, actor, step_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number.value(), authority.tenantId(), clock.instant().atOffset(ZoneOffset.UTC),
                        entry.kind().name(), entry.sentence(), ground(entry),
                        entry.actor() == null ? Entry.AUTOMATIC : entry.actor(), Trace.stepId().orElse(null)).update();
        events.publishEvent(new CaseNoted(number, authority));
    }

    private String ground(Entry entry) {
        return entry.laws().isEmpty() ? entry.legalGround()
                : sources.cite(IsoTime.today(clock), entry.laws().toArray(Law[]::new));
    }

    /** The authority's lines of the case, first to last. */
    @Transactional(readOnly = true)
    public List<Line> of(CaseNumber number, Authority authority) {
        return jdbc.sql("select * from timeline where case_number = ? and tenant_id = ? order by id")
                .params(number.value(), authority.tenantId()).query(Timeline::read).list();
    }

    private static Line read(ResultSet row, int index) throws SQLException {
        return new Line(row.getLong("id"), row.getString("step_id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                new Entry(Entry.Kind.valueOf(row.getString("kind")), row.getString("sentence"),
                        row.getString("legal_ground"), row.getString("actor")));
    }
}
