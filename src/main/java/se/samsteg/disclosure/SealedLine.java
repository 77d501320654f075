package se.samsteg.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the log as it is sealed. Its canonical form is UTF-8 text: {@code samsteg-disclosure-} and the number of the
 * form, then every component below in this order, the hash of the line before it first, each on a line of its own as
 * {@code length:value}, the length in UTF-16 units, or {@code -} when there is none. Its hash is the SHA-256 of that, in
 * lower-case hexadecimal. A line keeps the form that it was sealed in: form 1 had no {@code fields}.
 *
 * @param form   that it was sealed in; itself no component
 * @param fields those that were held back of a category that passed, sorted, with commas between; null: the whole category
 * @param at     to the microsecond, which is what both databases keep
 */
record SealedLine(int form, String previousHash, long place, String caseNumber, String messageId, String message, String sender,
                  String receiver, String category, boolean passed, String stage, String ground, Long consentRound,
                  String heldBack, String fields, String decidedBy, String decisionReason, String actor, Instant at) {
    /** Comes before the first line of a chain. */
    static final String BEGINNING = "0".repeat(64);
    /** That of the lines that are written now. */
    static final int FORM = 2;
    private static final int WITHOUT_FIELDS = 1;
    private static final String FORM_COLUMN = "form";

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Fields on a line of form 1 have been put there later: they are taken along, so that its hash is wrong. */
    String canonical() {
        var beforeFields = Stream.of(previousHash, place, caseNumber, messageId, message, sender, receiver, category, passed, stage,
                ground, consentRound, heldBack);
        var withFields = form == WITHOUT_FIELDS && fields == null ? beforeFields : Stream.concat(beforeFields, Stream.of(new Object[] {fields}));
        return "samsteg-disclosure-" + form + "\n" + Stream.concat(withFields, Stream.of(decidedBy, decisionReason, actor, at))
                .map(SealedLine::component).collect(Collectors.joining());
    }

    OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String component(Object value) {
        return value == null ? "-\n" : value.toString().length() + ":" + value + "\n";
    }

    /**
     * Reads the columns of the table, an older one too, which has neither form nor fields; what the database says of the
     * seal itself is put in by the caller.
     */
    static SealedLine read(ResultSet row, String previousHash, long place) throws SQLException {
        var hasForm = has(row, FORM_COLUMN);
        return new SealedLine(hasForm ? row.getInt(FORM_COLUMN) : WITHOUT_FIELDS, previousHash, place, row.getString("case_number"),
                row.getString("message_id"), row.getString("message"), row.getString("sender"), row.getString("receiver"),
                row.getString("category"), row.getBoolean("passed"), row.getString("stage"), row.getString("ground"),
                row.getObject("consent_round", Long.class), row.getString("held_back"), hasForm ? row.getString("fields") : null,
                row.getString("decided_by"), row.getString("decision_reason"), row.getString("actor"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static boolean has(ResultSet row, String column) throws SQLException {
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnName(i).equalsIgnoreCase(column)) {
                return true;
            }
        }
        return false;
    }
}
