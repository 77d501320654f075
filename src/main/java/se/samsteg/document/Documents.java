package se.samsteg.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.LowerCamel;

/** The documents of each authority; what one authority files, no other can find here (OSL 8:1). */
@Repository
public class Documents {
    private static final String DESCRIPTION =
            "id, case_number, authority, kind, category, title, media_type, created_at, created_by";

    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Files a document in the case, for the authority whose instance runs. @return its id */
    public long store(CaseScope scope, NewDocument document) {
        return store(scope.caseNumber(), scope.authority(), document);
    }

    /** @return the id of the filed document */
    public long store(CaseNumber caseNumber, Authority authority, NewDocument document) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into document
                            (case_number, authority, kind, category, title, media_type, content, created_at, created_by, addressee)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseNumber.value(), authority.tenantId(), LowerCamel.of(document.kind()), document.category(),
                        document.title(), document.mediaType(), document.content(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), document.createdBy(), document.addressee())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** What the authority has filed in the case, newest first. */
    public List<Document> of(CaseNumber caseNumber, Authority authority) {
        return jdbc.sql("select " + DESCRIPTION
                        + " from document where case_number = ? and authority = ? order by id desc")
                .params(caseNumber.value(), authority.tenantId())
                .query(Documents::read).list();
    }

    /** One document, if the authority has filed it in that case. */
    public Optional<Document> find(long id, CaseNumber caseNumber, Authority authority) {
        return jdbc.sql("select " + DESCRIPTION
                        + " from document where id = ? and case_number = ? and authority = ?")
                .params(id, caseNumber.value(), authority.tenantId())
                .query(Documents::read).optional();
    }

    /** The document's bytes. @throws IllegalArgumentException when there is no such document */
    public byte[] content(Document document) {
        return jdbc.sql("select content from document where id = ?").param(document.id())
                .query((row, number) -> row.getBytes("content")).optional()
                .orElseThrow(() -> new IllegalArgumentException("No document has the id " + document.id()));
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                new Authority(row.getString("authority")),
                LowerCamel.parse(DocumentKind.class, row.getString("kind")).orElseThrow(),
                row.getString("category"),
                row.getString("title"),
                row.getString("media_type"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }
}
