package se.samsteg.retention;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.samsteg.retention.Retentions.Kept;

/** What the archive gets of a part that is kept for ever: {@code arende.xml}, its schema, and the documents, in a zip. */
@Component
class ArchivePackage {
    static final String NAMESPACE = "https://samsteg.se/arkiv/1";
    static final String SCHEMA = "archive/arende.xsd";

    private final CaseExport export;

    ArchivePackage(CaseExport export) {
        this.export = export;
    }

    byte[] of(Kept kept) {
        var bytes = new ByteArrayOutputStream();
        var files = export.files(kept.number(), kept.authority());
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("arende.xml"));
            zip.write(xml(kept, files));
            zip.putNextEntry(new ZipEntry("arende.xsd"));
            zip.write(new ClassPathResource(SCHEMA).getContentAsByteArray());
            for (var file : files) {
                zip.putNextEntry(new ZipEntry("handlingar/" + file.name()));
                zip.write(file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] xml(Kept kept, List<CaseExport.File> files) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(kept, files, bytes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The archive's XML cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(Kept kept, List<CaseExport.File> files, OutputStream out) throws XMLStreamException {
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("arende");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("nummer", kept.number().value());
        xml.writeAttribute("namnd", kept.authority().tenantId());
        xml.writeAttribute("slag", kept.kind());
        element(xml, "skal", kept.reason());
        element(xml, "kalla", kept.source());
        for (var rows : export.family(kept.number())) {
            table(xml, rows);
        }
        for (var rows : export.part(kept.number(), kept.authority())) {
            table(xml, rows);
        }
        for (var file : files) {
            xml.writeEmptyElement("handling");
            xml.writeAttribute("fil", "handlingar/" + file.name());
            xml.writeAttribute("titel", legal(file.title()));
            xml.writeAttribute("format", file.mediaType());
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private static void table(XMLStreamWriter xml, CaseExport.Rows rows) throws XMLStreamException {
        xml.writeStartElement("tabell");
        xml.writeAttribute("namn", rows.table());
        for (var row : rows.rows()) {
            xml.writeStartElement("rad");
            for (var field : row.entrySet()) {
                xml.writeStartElement("falt");
                xml.writeAttribute("namn", field.getKey());
                xml.writeCharacters(legal(field.getValue()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters, which a pasted text may hold. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
