package copydesk.ingest.format;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML without document types: no entity is declared, none resolved, no address opened. The
 * platform's own parser, whatever else stands on the class path.
 */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is resolved");
        });
    return factory;
  }

  /** What a document's elements are told to. */
  interface Handler {
    /** An element begins; its attributes are the reader's. */
    void start(String name, XMLStreamReader element) throws RefusedException;

    /** Characters inside the innermost element. */
    void characters(String text);

    /** An element ends. */
    void end(String name) throws RefusedException;
  }

  /** Reads a document to its end. */
  static void read(String document, Handler handler) throws RefusedException {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(document));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> handler.start(reader.getLocalName(), reader);
          case XMLStreamConstants.END_ELEMENT -> handler.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              handler.characters(reader.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new RefusedException(Refusal.XML_WITH_DOCTYPE);
          default -> {
            // Comments, instructions and white space say nothing.
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new RefusedException(Refusal.XML_DAMAGED);
    }
  }

  /** Why a document of a vocabulary that is not read is refused. */
  static Refusal refusal(String document) {
    try {
      read(
          document,
          new Handler() {
            @Override
            public void start(String name, XMLStreamReader element) {}

            @Override
            public void characters(String text) {}

            @Override
            public void end(String name) {}
          });
      return Refusal.XML_UNKNOWN;
    } catch (RefusedException e) {
      return e.reason();
    }
  }

  /** An attribute that is a number. */
  static Optional<Double> number(XMLStreamReader element, String attribute) {
    String value = element.getAttributeValue(null, attribute);
    return value == null ? Optional.empty() : number(value);
  }

  /** A finite number of at most a million either way; Empty for anything else. */
  static Optional<Double> number(String value) {
    try {
      double number = Double.parseDouble(value.strip());
      return Math.abs(number) <= 1e6 ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
