package se.samsteg.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsteg.sip.SipCases.DISTRICT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.support.ProcessTest;

@ProcessTest
class SipSectionTest {
    @Autowired
    SipCases cases;
    @Autowired
    SipSection section;

    @Test
    void theCoordinatorSeesThePlanInTheMaking() {
        var number = new CaseNumber(cases.prepared());
        assertThat(section.items(number, DISTRICT)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo("Förbereds");
            assertThat(item.facts()).containsEntry("state", "running").containsEntry("items", List.of());
        });
        assertThat(section.items(number, Authority.REGION)).isEmpty();
    }

    @Test
    void whoTakesPartSeesThePlanThatItWasGiven() {
        var number = new CaseNumber(cases.established());
        assertThat(section.items(number, DISTRICT)).singleElement().satisfies(item -> assertThat(item.detail()).startsWith("1 insats\n"));
        assertThat(section.items(number, Authority.SCHOOLS)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo("Pågår");
            assertThat((List<?>) item.facts().get("items")).hasSize(1);
        });
        assertThat(section.items(number, Authority.REGION)).isEmpty();
    }
}
