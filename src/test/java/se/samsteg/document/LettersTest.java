package se.samsteg.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsteg.document.DecisionLetter.Appeal;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;

@DocumentTest
class LettersTest {
    private static final CaseNumber CASE = CaseNumber.of(2026, 17);
    private static final Authority DISTRICT = new Authority("sdn-norra-innerstaden");

    @Autowired
    Letters letters;

    static List<Letter> letters() {
        return List.of(decision(Appeal.SCHOOL_APPEALS_BOARD), consentQuestion(), investigation(), material(), invitation(), plan());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterIsATaggedPdfInSwedishWithTitleAndEmbeddedFonts(Letter letter) throws IOException {
        var pdf = letters.write(DISTRICT, CASE, "Anna Lind\nStorgatan 1\n113 45 Stockholm", letter);

        keepForTheEye(letter.template(), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(letter.title());
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
            }
            assertThat(text(document)).contains(letter.title(), CASE.value(), "Norra innerstadens stadsdelsförvaltning",
                    "20 mars 2026", "Anna Lind");
        }
    }

    @Test
    void aDecisionTellsHowToAppealIt() throws IOException {
        assertThat(text(decision(Appeal.SCHOOL_APPEALS_BOARD))).contains("Skolväsendets", "inom tre veckor från den dag du fick del av beslutet",
                "44 § förvaltningslagen");
        assertThat(text(decision(Appeal.ADMINISTRATIVE_COURT))).contains("förvaltningsrätten", "inom tre veckor från den dag du fick del av beslutet");
        assertThat(text(decision(Appeal.COURT_DECIDES))).contains("Det är förvaltningsrätten som bestämmer om vården").doesNotContain("tre veckor");
        assertThat(text(decision(Appeal.NONE))).contains("kan inte överklagas").doesNotContain("tre veckor");
    }

    @Test
    void aDecisionNamesTheLawThatItRestsOn() throws IOException {
        assertThat(text(decision(Appeal.NONE))).contains("Vad beslutet vilar på", "3 kap. 11 § skollagen (2010:800)");
    }

    @Test
    void aQuestionOfConsentSaysThatItIsVoluntaryAndCanBeWithdrawn() throws IOException {
        assertThat(text(consentQuestion())).contains("frivilligt", "ta tillbaka", "Skolan får berätta för socialtjänsten");
    }

    @Test
    void whatPeopleWroteIsShownAsWrittenAndNeverAsMarkup() throws IOException {
        var letter = new SipInvitation("Alva <b>L</b>", LocalDateTime.parse("2026-04-08T13:30"), 60, "Rum 2 & 3",
                "Hur?", List.of());

        assertThat(text(letter)).contains("Alva <b>L", "Rum 2 & 3");
    }

    private static DecisionLetter decision(Appeal appeal) {
        return new DecisionLetter("Beslut om placering i särskild undervisningsgrupp", "Alva Lind, född 2014-05-03",
                "Alva placeras i särskild undervisningsgrupp, RSU Norra.",
                List.of(new Fact("Placeringen börjar", "2026-04-13"), new Fact("Följs upp senast", "2026-10-01")),
                "Alva har behov av särskilt stöd som inte kan ges i den grupp som hon hör till.\n"
                        + "Utredning och åtgärdsprogram visar att stödet behöver ges i en mindre grupp under en tid.",
                "Rektor vid grundskolan", appeal, new Grounds(List.of("3 kap. 11 § skollagen (2010:800)"), "tre veckor",
                List.of("33 § förvaltningslagen (2017:900)", "44 § förvaltningslagen (2017:900)")));
    }

    private static ConsentQuestion consentQuestion() {
        return new ConsentQuestion("Alva Lind", false, "skolan och socialtjänsten ska kunna samordna sitt stöd",
                List.of("Skolan får berätta för socialtjänsten", "Socialtjänsten får berätta för skolan"),
                List.of("Hur det går i skolan", "Vilka insatser som pågår"), List.of("skäl till placeringen", "närvaro i procent"),
                LocalDate.parse("2026-04-03"), LocalDate.parse("2027-03-20"));
    }

    private static InvestigationOpened investigation() {
        return new InvestigationOpened("Alva Lind", LocalDate.parse("2026-03-20"), LocalDate.parse("2026-07-20"));
    }

    private static InvestigationMaterial material() {
        return new InvestigationMaterial("Alva Lind", "Alva behöver stöd hemma.\nSkolan ser detsamma.", LocalDate.parse("2026-04-10"));
    }

    private static SipInvitation invitation() {
        return new SipInvitation("Alva Lind", LocalDateTime.parse("2026-04-08T13:30"), 60, "Sveavägen 59, rum 2",
                "Hur får Alva en vardag som håller, i skolan och hemma?",
                List.of("Skolan", "Socialtjänsten", "Barn- och ungdomspsykiatrin (BUP)", "Vårdnadshavare", "Barnet"));
    }

    private static SipPlan plan() {
        var start = LocalDate.parse("2026-04-13");
        var followUp = LocalDate.parse("2026-06-01");
        return new SipPlan("Alva Lind", 2, LocalDate.parse("2026-04-08"),
                "Hur får Alva en vardag som håller, i skolan och hemma?",
                List.of(new Fact("Skolan", "var med"), new Fact("BUP", "var med en del av mötet")),
                List.of(new SipPlan.Item("Utbildning", "Ork att vara i skolan hela dagen", "Anpassat schema med två pauser",
                                "Skolan", start, followUp),
                        new SipPlan.Item("Känslor och beteende", "Hjälp vid stark oro", "Samtal varje vecka i tio veckor",
                                "BUP", start, followUp),
                        new SipPlan.Item("Stimulans och vägledning", "Stöd i föräldraskapet", "Familjebehandling i hemmet",
                                "Socialtjänsten", start, followUp)),
                List.of(new Fact("Kommunen (socialtjänsten) svarar för", "Familjebehandling i hemmet"),
                        new Fact("Regionen (hälso- och sjukvården) svarar för", "Samtal varje vecka i tio veckor"),
                        new Fact("Åtgärder av skolan och andra", "Anpassat schema med två pauser (skolan)")),
                "Socialtjänsten", "Håll samma tider varje dag. Ring kontaktpersonen först, så ringer hon de andra.",
                followUp);
    }

    private String text(Letter letter) throws IOException {
        try (var document = Loader.loadPDF(letters.write(DISTRICT, CASE, "", letter))) {
            return text(document);
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static void keepForTheEye(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
