package se.samsteg.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.IsoTime;
import se.samsteg.shared.Swedish;

/** Writes letters, decisions and plans: a page of HTML becomes a tagged PDF with its font inside (PDF/UA). */
@Service
public class Letters {
    private static final String FONT = "Liberation Sans";

    private final ITemplateEngine templates;
    private final Letterheads letterheads;
    private final Clock clock;

    Letters(ITemplateEngine templates, Letterheads letterheads, Clock clock) {
        this.templates = templates;
        this.letterheads = letterheads;
        this.clock = clock;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @param from      the authority that writes
     * @param addressee name and, if known, address in lines; empty for a document that is only filed
     * @return the PDF
     */
    public byte[] write(Authority from, CaseNumber caseNumber, String addressee, Letter letter) {
        var model = new HashMap<String, Object>();
        model.put("head", letterheads.of(from));
        model.put("caseNumber", caseNumber.value());
        model.put("date", IsoTime.today(clock));
        model.put("addressee", addressee.lines().toList());
        model.put("letter", letter);
        return render(letter.template(), model);
    }

    /**
     * @param template name under {@code templates/document}; its HTML is well-formed, with title and description
     * @param model    what the template reads
     * @return the PDF
     */
    public byte[] render(String template, Map<String, Object> model) {
        var html = templates.process("document/" + template, new Context(Swedish.LOCALE, model));
        try (var pdf = new ByteArrayOutputStream(); var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.useFont(new PDFontSupplier(font(document, "Regular")), FONT, 400, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(font(document, "Bold")), FONT, 700, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + template + " could not be written", e);
        }
    }

    /** Without its ligatures, whose search takes half the time of a letter. */
    private static PDFont font(PDDocument document, String face) {
        try (var file = new ClassPathResource("liberation/LiberationSans-" + face + ".ttf").getInputStream()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the letters is missing", e);
        }
    }
}
