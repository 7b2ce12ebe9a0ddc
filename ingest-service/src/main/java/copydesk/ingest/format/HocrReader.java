package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.reading.model.Geometry.Place;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** hOCR: the lines of every {@code ocr_page}, in the order of the file. */
final class HocrReader {

  private static final String LINES =
      ".ocr_line, .ocrx_line, .ocr_header, .ocr_textfloat, .ocr_caption";

  private static final String BLOCKS = ".ocr_par, .ocr_carea, .ocrx_block";

  private static final Pattern BOX =
      Pattern.compile("\\bbbox\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)\\s+(-?[\\d.]+)");

  private static final Pattern SIZE = Pattern.compile("\\bx_(?:size|fsize)\\s+([\\d.]+)");

  private static final Pattern CONFIDENCE = Pattern.compile("\\bx_wconf\\s+([\\d.]+)");

  private final LineSink sink = new LineSink();
  private Element block;
  private int blocks;

  static Extraction read(Markup markup) throws RefusedException {
    Document document = Jsoup.parse(markup.text());
    HocrReader reader = new HocrReader();
    for (Element page : document.select(".ocr_page")) {
      Optional<Box> box = box(page);
      reader.sink.sheet(box.map(Box::right).orElse(0.0), box.map(Box::bottom).orElse(0.0));
      for (Element line : page.select(LINES)) {
        reader.line(line);
      }
    }
    return reader.sink.extracted(FileKind.HOCR, markup);
  }

  private void line(Element line) throws RefusedException {
    Element around = line.closest(BLOCKS);
    if (!Objects.equals(around, block)) {
      block = around;
      blocks++;
    }
    sink.line(
        line.text(),
        new Place(sink.sheet(), box(line), number(SIZE, line), confidence(line), blocks));
  }

  /** The mean of its words'. */
  private static OptionalDouble confidence(Element line) {
    return line.select(".ocrx_word").stream()
        .map(word -> number(CONFIDENCE, word))
        .filter(share -> share.isPresent() && share.getAsDouble() <= 100)
        .mapToDouble(share -> share.getAsDouble() / 100)
        .average();
  }

  private static OptionalDouble number(Pattern pattern, Element element) {
    Matcher matcher = pattern.matcher(element.attr("title"));
    Optional<Double> number = matcher.find() ? Xml.number(matcher.group(1)) : Optional.empty();
    return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static Optional<Box> box(Element element) {
    Matcher matcher = BOX.matcher(element.attr("title"));
    if (!matcher.find()) {
      return Optional.empty();
    }
    double[] edges = new double[4];
    for (int i = 0; i < edges.length; i++) {
      Optional<Double> edge = Xml.number(matcher.group(i + 1));
      if (edge.isEmpty()) {
        return Optional.empty();
      }
      edges[i] = edge.get();
    }
    return Optional.of(new Box(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]));
  }
}
