package se.samsteg.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code consent_text}: what was consented to, as it stood. The database refuses to change a row. */
@Repository
class ConsentTexts {
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param sha256 of the words in UTF-8, as 64 lower-case hexadecimal digits */
    record Kept(String words, String sha256, Instant madeAt) {

        /** Whether the words are still those that were hashed. */
        boolean isWhole() {
            return hash(words).equals(sha256);
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException when words are kept of that consent already */
    void keep(long consent, String words) {
        jdbc.sql("insert into consent_text (consent_id, words, sha256, made_at) values (?, ?, ?, ?)")
                .params(consent, words, hash(words), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Kept> of(long consent) {
        return jdbc.sql("select * from consent_text where consent_id = ?").param(consent).query(ConsentTexts::read).optional();
    }

    static String hash(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Kept read(ResultSet row, int index) throws SQLException {
        return new Kept(row.getString("words"), row.getString("sha256"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
