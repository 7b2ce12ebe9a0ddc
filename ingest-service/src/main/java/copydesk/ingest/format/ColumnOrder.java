package copydesk.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the lines of a sheet in reading order by the white space between them: where a gutter goes
 * from top to bottom, the columns are read one after another; where lines reach over a gutter, as
 * headlines do, what is above them is read before them, and what is below after.
 */
final class ColumnOrder {

  /** Narrowest gutter, in sizes of the usual type. */
  private static final double GUTTER = 0.5;

  /** Of the lines of a part, how many may reach over gutters. */
  private static final double MOST_OVER = 0.4;

  /** Parts within parts, beyond which lines are read from top to bottom. */
  private static final int DEEPEST = 24;

  /** Type that much larger than the usual stands over a story. */
  private static final double LARGE = 1.15;

  private final double usual;
  private final double gutter;
  private final List<List<PdfLine>> columns = new ArrayList<>();

  private ColumnOrder(double usual) {
    this.usual = usual;
    this.gutter = GUTTER * usual;
  }

  /** The lines in reading order, those of one column together. */
  static List<List<PdfLine>> of(List<PdfLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    double[] sizes = lines.stream().mapToDouble(PdfLine::size).sorted().toArray();
    ColumnOrder order = new ColumnOrder(sizes[sizes.length / 2]);
    order.read(lines, 0);
    return order.columns;
  }

  private void read(List<PdfLine> lines, int depth) {
    if (lines.isEmpty()) {
      return;
    }
    List<List<PdfLine>> side = beside(lines);
    if (side.size() > 1 && depth < DEEPEST) {
      columns(lines, side, depth);
      return;
    }
    List<PdfLine> over = depth < DEEPEST ? over(lines) : List.of();
    if (over.isEmpty()) {
      columns.add(rows(lines));
      return;
    }
    bands(lines, over, depth);
  }

  /**
   * Reads columns one after another; those that a headline stands over only when its story has been
   * read. A headline that is short reaches over no gutter, but leaves white space beside it.
   */
  private void columns(List<PdfLine> lines, List<List<PdfLine>> side, int depth) {
    List<PdfLine> heads = new ArrayList<>();
    List<List<PdfLine>> groups = new ArrayList<>();
    for (int i = 0; i < side.size(); i++) {
      List<PdfLine> governing = i == 0 ? List.of() : governing(side.get(i - 1), side.get(i));
      if (governing.isEmpty()) {
        groups.add(new ArrayList<>(side.get(i)));
      } else {
        groups.getLast().addAll(side.get(i));
        heads.addAll(governing);
      }
    }
    if (groups.size() == 1 && !heads.isEmpty()) {
      bands(lines, heads, depth);
    } else {
      groups.forEach(group -> read(group, depth + 1));
    }
  }

  /** The large lines of a column beside which the next column is white, and has lines below. */
  private List<PdfLine> governing(List<PdfLine> column, List<PdfLine> next) {
    return column.stream()
        .filter(line -> line.size() > LARGE * usual)
        .filter(
            line ->
                next.stream().anyMatch(other -> other.box().y() >= line.box().bottom())
                    && next.stream()
                        .noneMatch(
                            other ->
                                other.box().y() < line.box().bottom()
                                    && other.box().bottom() > line.box().y()))
        .toList();
  }

  /** The lines parted where white space goes from top to bottom. */
  private List<List<PdfLine>> beside(List<PdfLine> lines) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(line -> line.box().x()));
    List<List<PdfLine>> parts = new ArrayList<>();
    double right = Double.NEGATIVE_INFINITY;
    for (PdfLine line : sorted) {
      if (line.box().x() - right > gutter || parts.isEmpty()) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(line);
      right = Math.max(right, line.box().right());
    }
    return parts;
  }

  /** The fewest of the widest lines without which the rest falls into columns; none if none do. */
  private List<PdfLine> over(List<PdfLine> lines) {
    List<PdfLine> widest = new ArrayList<>(lines);
    widest.sort(Comparator.comparingDouble((PdfLine line) -> -line.box().width()));
    int most = (int) (MOST_OVER * lines.size());
    for (int count = 1; count <= most; count++) {
      List<PdfLine> rest = widest.subList(count, widest.size());
      // Lines of one width go or stay together.
      boolean sameWidth =
          widest.get(count - 1).box().width() - widest.get(count).box().width() < gutter;
      if (!sameWidth && beside(rest).size() > 1) {
        return new ArrayList<>(widest.subList(0, count));
      }
    }
    return List.of();
  }

  /** Reads what is above a line that reaches over, then the line, then what is below. */
  private void bands(List<PdfLine> lines, List<PdfLine> over, int depth) {
    over.sort(Comparator.comparingDouble(line -> line.box().y()));
    List<PdfLine> rest = new ArrayList<>(lines);
    rest.removeAll(over);
    List<PdfLine> together = new ArrayList<>();
    for (PdfLine line : over) {
      List<PdfLine> above = new ArrayList<>();
      for (PdfLine each : rest) {
        if (middle(each) < middle(line)) {
          above.add(each);
        }
      }
      if (!above.isEmpty()) {
        flush(together);
        read(above, depth + 1);
        rest.removeAll(above);
      }
      together.add(line);
    }
    flush(together);
    read(rest, depth + 1);
  }

  private void flush(List<PdfLine> together) {
    if (!together.isEmpty()) {
      columns.add(rows(together));
      together.clear();
    }
  }

  private static double middle(PdfLine line) {
    return line.box().y() + line.box().height() / 2;
  }

  /** From top to bottom; on one baseline from left to right. */
  private static List<PdfLine> rows(List<PdfLine> lines) {
    List<PdfLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble((PdfLine line) -> line.box().bottom()));
    List<PdfLine> rows = new ArrayList<>();
    for (PdfLine line : sorted) {
      PdfLine last = rows.isEmpty() ? null : rows.getLast();
      boolean same =
          last != null && Math.abs(last.box().bottom() - line.box().bottom()) < 0.3 * line.size();
      if (same) {
        boolean behind = last.box().x() <= line.box().x();
        PdfLine left = behind ? last : line;
        PdfLine right = behind ? line : last;
        rows.set(
            rows.size() - 1,
            new PdfLine(
                left.text() + " " + right.text(),
                left.box().with(right.box()),
                Math.max(left.size(), right.size())));
      } else {
        rows.add(line);
      }
    }
    return rows;
  }
}
