package copydesk.review.record;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the latest versions of records as an Atom feed (RFC 4287), page by page (RFC 5005); what
 * was withdrawn stands in it as a deleted entry (RFC 6721).
 */
final class AtomWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DELETED = "http://purl.org/atompub/tombstones/1.0";

  /**
   * The feed itself.
   *
   * @param self its own address
   * @param next the address of its next page, or null
   * @param updated when its newest entry was sealed; the epoch for none
   */
  record Head(String id, String title, String self, String next, Instant updated) {}

  private final XMLStreamWriter xml;

  private AtomWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document in UTF-8. */
  static byte[] write(Head head, List<RecordVersion> newestFirst, URI origin) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new AtomWriter(xml).document(head, newestFirst, origin);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written into memory", e);
    }
    return bytes.toByteArray();
  }

  private void document(Head head, List<RecordVersion> versions, URI origin)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("at", DELETED);
    text("id", head.id());
    text("title", head.title());
    text("updated", head.updated().toString());
    link("self", head.self(), "application/atom+xml");
    if (head.next() != null) {
      link("next", head.next(), "application/atom+xml");
    }
    for (RecordVersion version : versions) {
      if (version.cause() == Cause.WITHDRAWN) {
        deleted(version);
      } else {
        entry(version, origin);
      }
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(RecordVersion version, URI origin) throws XMLStreamException {
    String item =
        origin
            .resolve("/review/api/records/%s/v/%d".formatted(version.recordId, version.version))
            .toString();
    xml.writeStartElement("entry");
    text("id", "urn:uuid:" + version.recordId);
    text("title", version.headline.isEmpty() ? version.recordId.toString() : version.headline);
    text("updated", version.sealedAt.toString());
    link(
        "alternate", origin.resolve("/review/records/" + version.recordId).toString(), "text/html");
    link("enclosure", item, "application/json");
    xml.writeEmptyElement("category");
    xml.writeAttribute("scheme", "http://cv.iptc.org/newscodes/pubstatusg2/");
    xml.writeAttribute("term", version.pubStatus);
    if (version.reason != null) {
      text("summary", version.reason);
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "application/json");
    xml.writeAttribute("src", item);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void deleted(RecordVersion version) throws XMLStreamException {
    xml.writeStartElement("at", "deleted-entry", DELETED);
    xml.writeAttribute("ref", "urn:uuid:" + version.recordId);
    xml.writeAttribute("when", version.sealedAt.toString());
    xml.writeStartElement("at", "comment", DELETED);
    xml.writeCharacters(printable(version.reason));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private void link(String rel, String href, String type) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
    xml.writeAttribute("type", type);
  }

  // XML has no form for most control characters.
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> (c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
