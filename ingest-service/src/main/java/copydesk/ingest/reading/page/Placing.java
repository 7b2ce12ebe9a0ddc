package copydesk.ingest.reading.page;

import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.reading.model.Geometry.Place;
import copydesk.ingest.reading.page.PageLine.Lead;
import copydesk.ingest.reading.page.Setting.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Measures lines by their places on paper: an indent is one that can be seen, a line is as wide as
 * from its column's edge to its own end, blank lines are those between the boxes, and the size of
 * its type is told in the page's usual size.
 */
final class Placing {

  /** In full-width units. */
  private static final double LEAST_INDENT = 0.7;

  private static final double MOST_INDENT = 4;

  /** Lines whose widths say how wide a full-width unit is. */
  private static final double TELLING_WIDTH = 6;

  /** A line this much nearer than usual to the one above still stands below it. */
  private static final double LEAST_STEP = 0.3;

  /** Distance beyond the usual from which on lines stand apart by a blank line. */
  private static final double BLANK = 0.3;

  /** In a column, so many lines stand further left than its edge; scans lean. */
  private static final double EDGE = 0.15;

  /** Height of a box in usual ones from which on its type is larger. */
  private static final double STANDS_OUT = 1.5;

  private final List<PageLine> lines;
  private final Place[] places;

  /** Whether the file tells the sizes of its type; else the heights of the boxes stand for them. */
  private final boolean told;

  private final double[] sizes;
  private final double usual;
  private final double unit;
  private final double pitch;

  private Placing(List<PageLine> lines, Geometry geometry) {
    this.lines = lines;
    this.places = new Place[lines.size()];
    for (int i = 0; i < places.length; i++) {
      int number = lines.get(i).number() - 1;
      places[i] = number < geometry.lines().size() ? geometry.lines().get(number) : null;
    }
    this.told = Arrays.stream(places).anyMatch(p -> p != null && p.size().isPresent());
    this.sizes = sizes();
    this.usual = usualSize();
    this.unit = unit();
    this.pitch = pitch();
  }

  /** The lines, measured anew where their places are known. */
  static List<PageLine> of(List<PageLine> lines, Geometry geometry) {
    if (geometry.lines().isEmpty() || lines.isEmpty()) {
      return lines;
    }
    return new Placing(lines, geometry).placed();
  }

  private List<PageLine> placed() {
    double[] edges = edges();
    List<PageLine> placed = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      placed.add(places[i] == null ? lines.get(i) : placed(i, edges[i]));
    }
    return placed;
  }

  private PageLine placed(int i, double edge) {
    PageLine line = lines.get(i);
    Block block = Block.UNKNOWN;
    if (i > 0 && places[i - 1] != null) {
      block = places[i].block() == places[i - 1].block() ? Block.SAME : Block.OTHER;
    }
    double size = size(i);
    Optional<Box> box = box(i);
    if (box.isEmpty() || unit <= 0 || pitch <= 0) {
      Setting setting = new Setting(size, Double.NaN, block);
      return line.set(line.blanksBefore(), line.lead(), line.width(), line.squeeze(), setting);
    }
    double gap = gap(i, Double.isNaN(size) ? 1 : size);
    Setting setting = new Setting(size, gap, block);
    int blanks = line.blanksBefore();
    if (blanks == 0 && Double.isFinite(gap)) {
      blanks = (int) Math.max(0, Math.min(3, Math.ceil(gap - BLANK)));
    }
    if (setting.type() != Setting.Type.USUAL) {
      return line.set(blanks, line.lead(), line.width(), line.squeeze(), setting);
    }
    double indent = (box.get().x() - edge) / unit;
    boolean indented = indent >= LEAST_INDENT && indent <= MOST_INDENT;
    boolean led = indented || line.lead() == Lead.INDENT;
    double width = (box.get().right() - Math.min(edge, box.get().x())) / unit;
    return line.set(blanks, led ? Lead.INDENT : Lead.NONE, width, 0, setting);
  }

  /** In the usual size; NaN if unknown. */
  private double size(int i) {
    if (usual <= 0 || sizes[i] <= 0) {
      return Double.NaN;
    }
    double size = sizes[i] / usual;
    // The box of a line without long letters is low: only what stands out says something.
    return told || size > STANDS_OUT || size < 1 / STANDS_OUT ? size : 1;
  }

  /** Two things on one line share its box, which says nothing of the second. */
  private Optional<Box> box(int i) {
    boolean second = i > 0 && lines.get(i).number() == lines.get(i - 1).number();
    return places[i] == null || second ? Optional.empty() : places[i].box();
  }

  private double[] sizes() {
    double[] result = new double[places.length];
    for (int i = 0; i < result.length; i++) {
      if (places[i] != null) {
        double height = places[i].box().map(Box::height).orElse(0.0);
        result[i] = told ? places[i].size().orElse(0) : height;
      }
    }
    return result;
  }

  /** The size that most code points are set in. */
  private double usualSize() {
    List<double[]> weighed = new ArrayList<>();
    double all = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0) {
        double weight = lines.get(i).end() - lines.get(i).start();
        weighed.add(new double[] {sizes[i], weight});
        all += weight;
      }
    }
    weighed.sort((a, b) -> Double.compare(a[0], b[0]));
    double sum = 0;
    for (double[] each : weighed) {
      sum += each[1];
      if (2 * sum >= all) {
        return each[0];
      }
    }
    return 0;
  }

  private boolean isUsual(int i) {
    return usual <= 0 || sizes[i] <= 0 || Math.abs(sizes[i] / usual - 1) < 0.17;
  }

  private double unit() {
    List<Double> units = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      if (isUsual(i) && lines.get(i).width() >= TELLING_WIDTH && box(i).isPresent()) {
        units.add(box(i).get().width() / lines.get(i).width());
      }
    }
    return median(units);
  }

  private double pitch() {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < places.length; i++) {
      if (isUsual(i) && isUsual(i - 1) && isBelow(i)) {
        steps.add(box(i).get().bottom() - box(i - 1).get().bottom());
      }
    }
    return median(steps);
  }

  private static double median(List<Double> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
  }

  /** Whether a line stands somewhere under the line before it. */
  private boolean isBelow(int i) {
    Optional<Box> above = i > 0 ? box(i - 1) : Optional.empty();
    Optional<Box> here = box(i);
    if (above.isEmpty() || here.isEmpty() || places[i].sheet() != places[i - 1].sheet()) {
      return false;
    }
    double shared =
        Math.min(above.get().right(), here.get().right())
            - Math.max(above.get().x(), here.get().x());
    double narrower = Math.min(above.get().width(), here.get().width());
    double step = here.get().bottom() - above.get().bottom();
    return shared > 0.4 * narrower && step > LEAST_STEP * here.get().height();
  }

  /** Distance from the line above beyond the usual one, in usual ones. */
  private double gap(int i, double size) {
    if (!isBelow(i)) {
      return Double.POSITIVE_INFINITY;
    }
    double step = box(i).get().bottom() - box(i - 1).get().bottom();
    return step / pitch - Math.max(1, size);
  }

  /** The left edge of the column of each line. */
  private double[] edges() {
    double[] edges = new double[places.length];
    int from = 0;
    for (int i = 1; i <= places.length; i++) {
      if (i == places.length || !isBelow(i)) {
        double[] lefts = lefts(from, i);
        double edge = lefts.length == 0 ? 0 : lefts[(int) (EDGE * lefts.length)];
        Arrays.fill(edges, from, i, edge);
        from = i;
      }
    }
    return edges;
  }

  private double[] lefts(int from, int to) {
    double[] usualLefts = lefts(from, to, true);
    return usualLefts.length > 0 ? usualLefts : lefts(from, to, false);
  }

  private double[] lefts(int from, int to, boolean onlyUsual) {
    List<Double> lefts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (box(i).isPresent() && (!onlyUsual || isUsual(i))) {
        lefts.add(box(i).get().x());
      }
    }
    return lefts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }
}
