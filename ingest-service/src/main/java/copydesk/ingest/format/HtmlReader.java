package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry.Place;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML: one line for each block element and line break of the body, scripts and what is hidden left
 * out. Headings have the sizes that browsers show them in.
 */
final class HtmlReader implements NodeVisitor {

  private static final String UNREAD =
      "script, style, noscript, template, svg, math, iframe, object, embed, select, textarea,"
          + " button, nav, [hidden], [aria-hidden=true]";

  /** Sizes of text and of headings one to six, in pixels, as browsers have them. */
  private static final double[] SIZES = {16, 32, 24, 18.72, 16, 13.28, 10.72};

  private final LineSink sink = new LineSink();
  private final StringBuilder line = new StringBuilder();
  private RefusedException refused;
  private int block;
  private double size = SIZES[0];

  static Extraction read(Markup markup) throws RefusedException {
    Document document = Jsoup.parse(markup.text());
    return read(document, FileKind.HTML, markup);
  }

  static Extraction read(Document document, FileKind kind, Markup markup) throws RefusedException {
    HtmlReader reader = new HtmlReader();
    reader.sink.sheet(0, 0);
    reader.add(document);
    return reader.sink.extracted(kind, markup);
  }

  private void add(Document document) throws RefusedException {
    document.select(UNREAD).remove();
    document.body().traverse(this);
    end();
    if (refused != null) {
      throw refused;
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
    } else if (node instanceof Element element && (isBlock(element) || element.nameIs("br"))) {
      end();
      if (isBlock(element)) {
        block++;
        size = size(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isBlock(element)) {
      end();
      block++;
      size = SIZES[0];
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.nameIs("td") || element.nameIs("th");
  }

  private static double size(Element element) {
    String name = element.normalName();
    boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1';
    return heading && name.charAt(1) <= '6' ? SIZES[name.charAt(1) - '0'] : SIZES[0];
  }

  private void end() {
    String text = line.toString().replaceAll("[ \\t\\r\\n\\f]+", " ");
    line.setLength(0);
    try {
      if (refused == null) {
        sink.line(
            text,
            new Place(0, Optional.empty(), OptionalDouble.of(size), OptionalDouble.empty(), block));
      }
    } catch (RefusedException e) {
      refused = e;
    }
  }
}
