package copydesk.ingest.format;

import copydesk.ingest.format.TextBlocks.FoundLine;
import copydesk.ingest.reading.model.Geometry.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLStreamReader;

/**
 * PAGE XML, versions of 2010 to 2019: the lines of every {@code TextRegion}, in the order of {@code
 * ReadingOrder} where there is one. A line's text is its own first {@code TextEquiv}, else its
 * words'; a region without lines gives its text, line by line.
 */
final class PageXmlReader implements Xml.Handler {

  private final LineSink sink = new LineSink();
  private final TextBlocks blocks = new TextBlocks();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder characters = new StringBuilder();
  private boolean wanted;

  /** An element whose text and place are gathered. */
  private static final class Open {
    String text;
    OptionalDouble confidence = OptionalDouble.empty();
    OptionalDouble size = OptionalDouble.empty();
    Optional<Box> box = Optional.empty();
    final List<String> words = new ArrayList<>();
    int lines;
  }

  static Extraction read(Markup markup) throws RefusedException {
    PageXmlReader reader = new PageXmlReader();
    Xml.read(markup.text(), reader);
    return reader.sink.extracted(FileKind.PAGE_XML, markup);
  }

  @Override
  public void start(String name, XMLStreamReader element) throws RefusedException {
    switch (name) {
      case "Page" ->
          sink.sheet(
              Xml.number(element, "imageWidth").orElse(0.0),
              Xml.number(element, "imageHeight").orElse(0.0));
      case "RegionRefIndexed", "RegionRef" -> reads(element);
      case "TextRegion" -> {
        open.push(new Open());
        String id = element.getAttributeValue(null, "id");
        blocks.block(id == null ? "" : id);
      }
      case "TextLine", "Word", "Glyph" -> open.push(new Open());
      case "Coords" -> coords(element);
      case "Point" -> point(element);
      case "TextStyle" -> style(element);
      case "TextEquiv" -> equivalent(element);
      case "Unicode" -> {
        wanted = true;
        characters.setLength(0);
      }
      default -> {
        // Pictures and descriptions have no lines.
      }
    }
  }

  private void reads(XMLStreamReader element) {
    String region = element.getAttributeValue(null, "regionRef");
    if (region != null) {
      blocks.reads(region);
    }
  }

  private void coords(XMLStreamReader element) {
    String points = element.getAttributeValue(null, "points");
    if (points == null || open.isEmpty()) {
      return;
    }
    for (String point : points.strip().split("\\s+", -1)) {
      int comma = point.indexOf(',');
      if (comma > 0) {
        add(Xml.number(point.substring(0, comma)), Xml.number(point.substring(comma + 1)));
      }
    }
  }

  private void point(XMLStreamReader element) {
    if (!open.isEmpty()) {
      add(Xml.number(element, "x"), Xml.number(element, "y"));
    }
  }

  private void add(Optional<Double> x, Optional<Double> y) {
    if (x.isPresent() && y.isPresent()) {
      Box point = new Box(x.get(), y.get(), 0, 0);
      Open inner = open.peek();
      inner.box = Optional.of(inner.box.map(box -> box.with(point)).orElse(point));
    }
  }

  private void style(XMLStreamReader element) {
    Xml.number(element, "fontSize")
        .filter(size -> size > 0 && !open.isEmpty())
        .ifPresent(size -> open.peek().size = OptionalDouble.of(size));
  }

  private void equivalent(XMLStreamReader element) {
    if (!open.isEmpty() && open.peek().text == null) {
      Xml.number(element, "conf")
          .filter(share -> share >= 0 && share <= 1)
          .ifPresent(share -> open.peek().confidence = OptionalDouble.of(share));
    }
  }

  @Override
  public void characters(String text) {
    if (wanted) {
      characters.append(text);
    }
  }

  @Override
  public void end(String name) throws RefusedException {
    switch (name) {
      case "Unicode" -> {
        wanted = false;
        if (!open.isEmpty() && open.peek().text == null) {
          open.peek().text = characters.toString();
        }
      }
      case "Glyph" -> open.pop();
      case "Word" -> word();
      case "TextLine" -> line();
      case "TextRegion" -> region();
      case "Page" -> blocks.flush(sink);
      default -> {
        // Nothing to close.
      }
    }
  }

  private void word() {
    Open word = open.pop();
    if (word.text != null && !open.isEmpty()) {
      open.peek().words.add(word.text);
    }
  }

  private void line() {
    Open line = open.pop();
    String text = line.text == null ? String.join(" ", line.words) : line.text;
    OptionalDouble size = line.size;
    if (!open.isEmpty()) {
      open.peek().lines++;
      size = size.isPresent() ? size : open.peek().size;
    }
    blocks.line(new FoundLine(text, line.box, size, line.confidence));
  }

  private void region() {
    Open region = open.pop();
    if (region.lines == 0 && region.text != null) {
      for (String text : region.text.split("\\R", -1)) {
        blocks.line(new FoundLine(text, Optional.empty(), region.size, region.confidence));
      }
    }
    if (!open.isEmpty()) {
      open.peek().lines += region.lines;
    }
  }
}
