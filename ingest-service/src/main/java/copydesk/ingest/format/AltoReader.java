package copydesk.ingest.format;

import copydesk.ingest.format.TextBlocks.FoundLine;
import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.text.Scripts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamReader;

/**
 * ALTO 2 to 4: the lines of every {@code TextBlock}, in the order of {@code ReadingOrder} where
 * there is one (4.3), else of the file. A word that goes on in the next line stands as it is
 * printed, with its hyphen.
 */
final class AltoReader implements Xml.Handler {

  private final LineSink sink = new LineSink();
  private final TextBlocks blocks = new TextBlocks();
  private final Map<String, Double> sizes = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inLine;
  private boolean apart;
  private String blockStyle;
  private String lineStyle;
  private Optional<Box> box = Optional.empty();
  private Optional<Box> words = Optional.empty();
  private double confidence;
  private int judged;

  static Extraction read(Markup markup) throws RefusedException {
    AltoReader reader = new AltoReader();
    Xml.read(markup.text(), reader);
    return reader.sink.extracted(FileKind.ALTO, markup);
  }

  @Override
  public void start(String name, XMLStreamReader element) throws RefusedException {
    switch (name) {
      case "TextStyle" -> style(element);
      case "ElementRef" -> reads(element);
      case "Page" ->
          sink.sheet(
              Xml.number(element, "WIDTH").orElse(0.0), Xml.number(element, "HEIGHT").orElse(0.0));
      case "TextBlock" -> {
        String id = element.getAttributeValue(null, "ID");
        blocks.block(id == null ? "" : id);
        blockStyle = element.getAttributeValue(null, "STYLEREFS");
      }
      case "TextLine" -> line(element);
      case "String" -> word(element);
      case "SP" -> apart = true;
      case "HYP" -> hyphen(element);
      default -> {
        // Pictures, margins and descriptions have no lines.
      }
    }
  }

  private void style(XMLStreamReader element) {
    String id = element.getAttributeValue(null, "ID");
    Optional<Double> size = Xml.number(element, "FONTSIZE");
    if (id != null && size.isPresent() && size.get() > 0) {
      sizes.put(id, size.get());
    }
  }

  private void reads(XMLStreamReader element) {
    String block = element.getAttributeValue(null, "REF");
    if (block != null) {
      blocks.reads(block);
    }
  }

  private void line(XMLStreamReader element) {
    inLine = true;
    apart = false;
    text.setLength(0);
    confidence = 0;
    judged = 0;
    lineStyle = element.getAttributeValue(null, "STYLEREFS");
    box = box(element);
    words = Optional.empty();
  }

  private void word(XMLStreamReader element) {
    String content = element.getAttributeValue(null, "CONTENT");
    if (!inLine || content == null || content.isEmpty()) {
      return;
    }
    // Some writers leave the spaces between the words of alphabets out.
    boolean han = !text.isEmpty() && Scripts.isHan(text.charAt(text.length() - 1) + content);
    if (!text.isEmpty() && (apart || !han)) {
      text.append(' ');
    }
    apart = false;
    text.append(content);
    if (lineStyle == null) {
      lineStyle = element.getAttributeValue(null, "STYLEREFS");
    }
    Optional<Box> word = box(element);
    words = words.isPresent() && word.isPresent() ? words.map(b -> b.with(word.get())) : word;
    Xml.number(element, "WC")
        .filter(share -> share >= 0 && share <= 1)
        .ifPresent(
            share -> {
              confidence += share;
              judged++;
            });
  }

  private void hyphen(XMLStreamReader element) {
    String content = element.getAttributeValue(null, "CONTENT");
    boolean soft = content == null || content.isEmpty() || content.equals("\u00AD");
    text.append(soft ? "-" : content);
  }

  @Override
  public void characters(String characters) {
    // What is printed stands in attributes.
  }

  @Override
  public void end(String name) throws RefusedException {
    switch (name) {
      case "TextLine" -> {
        inLine = false;
        blocks.line(
            new FoundLine(
                text.toString(),
                box.isPresent() ? box : words,
                size(),
                judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(confidence / judged)));
      }
      case "TextBlock" -> blockStyle = null;
      case "Page" -> blocks.flush(sink);
      default -> {
        // Nothing to close.
      }
    }
  }

  /** The size of the line's style, else of its block's. */
  private OptionalDouble size() {
    for (String style : new String[] {lineStyle, blockStyle}) {
      for (String id : style == null ? new String[0] : style.split("\\s+", -1)) {
        if (sizes.containsKey(id)) {
          return OptionalDouble.of(sizes.get(id));
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static Optional<Box> box(XMLStreamReader element) {
    Optional<Double> x = Xml.number(element, "HPOS");
    Optional<Double> y = Xml.number(element, "VPOS");
    Optional<Double> width = Xml.number(element, "WIDTH");
    Optional<Double> height = Xml.number(element, "HEIGHT");
    return x.isPresent() && y.isPresent() && width.isPresent() && height.isPresent()
        ? Optional.of(new Box(x.get(), y.get(), width.get(), height.get()))
        : Optional.empty();
  }
}
