package se.samsteg.document;

import java.time.Instant;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

/** A filed document, without its content; see {@link NewDocument} for the fields. */
public record Document(
        long id, CaseNumber caseNumber, Authority authority, DocumentKind kind, String category,
        String title, String mediaType, Instant createdAt, String createdBy) {
}
