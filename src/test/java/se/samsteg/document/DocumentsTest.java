package se.samsteg.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

@DocumentTest
class DocumentsTest {
    private static final Authority DISTRICT = new Authority("sdn-jarva");

    @Autowired
    Documents documents;

    @Test
    void aFiledDocumentIsFoundAgainByteForByte() {
        var caseNumber = CaseNumber.of(2026, 1);
        var id = documents.store(caseNumber, DISTRICT, plan("en plan med åäö"));

        var found = documents.find(id, caseNumber, DISTRICT).orElseThrow();

        assertThat(found.kind()).isEqualTo(DocumentKind.PLAN);
        assertThat(found.category()).isEqualTo("sip");
        assertThat(found.createdAt()).isEqualTo(Instant.parse("2026-03-20T08:00:00Z"));
        assertThat(new String(documents.content(found), StandardCharsets.UTF_8)).isEqualTo("en plan med åäö");
    }

    @Test
    void anotherAuthorityFindsNothing() {
        var caseNumber = CaseNumber.of(2026, 2);
        var id = documents.store(caseNumber, DISTRICT, plan("hemligt"));

        assertThat(documents.of(caseNumber, Authority.SCHOOLS)).isEmpty();
        assertThat(documents.find(id, caseNumber, Authority.SCHOOLS)).isEmpty();
        assertThat(documents.find(id, CaseNumber.of(2026, 99), DISTRICT)).isEmpty();
    }

    @Test
    void theNewestDocumentComesFirst() {
        var caseNumber = CaseNumber.of(2026, 3);
        documents.store(caseNumber, DISTRICT, plan("1"));
        var second = documents.store(caseNumber, DISTRICT, plan("2"));

        assertThat(documents.of(caseNumber, DISTRICT)).hasSize(2).first()
                .extracting(Document::id).isEqualTo(second);
    }

    private static NewDocument plan(String content) {
        return NewDocument.pdf(DocumentKind.PLAN, "sip", "Samordnad individuell plan",
                content.getBytes(StandardCharsets.UTF_8), NewDocument.SYSTEM);
    }
}
