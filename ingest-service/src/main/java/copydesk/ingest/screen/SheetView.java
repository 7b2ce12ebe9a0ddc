package copydesk.ingest.screen;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.beside.SourceLine;
import copydesk.ingest.beside.SourceLine.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sheet as it was printed: its proportions and where each line stands on it.
 *
 * @param number from 1
 * @param width in the units of the boxes, as the template writes it
 * @param height in the same units
 */
public record SheetView(int number, String width, String height, List<LineBox> lines) {

  public SheetView {
    lines = List.copyOf(lines);
  }

  /**
   * A line on its sheet.
   *
   * @param number of the physical line
   * @param hue the colour of its article; -1 where nothing was kept
   * @param block the id of its block, or null
   * @param text as it can be shown
   * @param size of the type that fills its box
   * @param baseline where that type stands
   */
  public record LineBox(
      int number,
      int hue,
      String block,
      String text,
      String x,
      String y,
      String width,
      String height,
      String size,
      String baseline) {}

  /** Of a box's height, what the type in it is high. */
  private static final double TYPE = 0.84;

  /** Of a box's height, how far down its baseline lies. */
  private static final double BASELINE = 0.8;

  /**
   * The sheets that have lines with boxes.
   *
   * @param layout as it is stored
   * @param lines the source's physical lines, in order from the first
   */
  static List<SheetView> of(JsonNode layout, List<SourceLine> lines) {
    List<SheetView> sheets = new ArrayList<>();
    int number = 0;
    for (JsonNode sheet : layout.path("sheets")) {
      List<LineBox> boxes = boxes(layout.path("lines"), number, lines);
      number++;
      double width = sheet.path("width").asDouble();
      double height = sheet.path("height").asDouble();
      if (!boxes.isEmpty() && width > 0 && height > 0) {
        sheets.add(new SheetView(number, told(width), told(height), boxes));
      }
    }
    return sheets;
  }

  /** A sheet of which a picture is there and nothing else. */
  static SheetView without(int width, int height) {
    return new SheetView(1, told(width), told(height), List.of());
  }

  private static List<LineBox> boxes(JsonNode places, int sheet, List<SourceLine> lines) {
    List<LineBox> boxes = new ArrayList<>();
    for (int i = 0; i < Math.min(places.size(), lines.size()); i++) {
      JsonNode box = places.get(i).path("box");
      if (places.get(i).path("sheet").asInt() == sheet && box.size() == 4) {
        boxes.add(box(box, lines.get(i)));
      }
    }
    return boxes;
  }

  private static LineBox box(JsonNode box, SourceLine line) {
    double y = box.get(1).asDouble();
    double height = box.get(3).asDouble();
    return new LineBox(
        line.number(),
        line.hue(),
        line.block(),
        line.fragments().stream().map(Fragment::text).collect(Collectors.joining()),
        told(box.get(0).asDouble()),
        told(y),
        told(box.get(2).asDouble()),
        told(height),
        told(TYPE * height),
        told(y + BASELINE * height));
  }

  private static String told(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
