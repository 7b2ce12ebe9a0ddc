package copydesk.ingest.format;

import copydesk.ingest.format.PdfGlyphs.Glyph;
import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.text.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts glyphs together to lines: those on one baseline with no gutter between them. */
final class PdfLines {

  /** Baselines this close are one, as a share of the type's size. */
  private static final double SAME_BASELINE = 0.3;

  /** White space from which on two glyphs stand in two columns, in sizes of the type. */
  private static final double GUTTER = 0.9;

  /** White space from which on two words stand apart, in sizes of the type. */
  private static final double WORD_SPACE = 0.18;

  /** The same between Chinese characters, which justification drives apart. */
  private static final double HAN_SPACE = 0.6;

  /** How far type reaches over its baseline and under it, as shares of its size. */
  private static final double ASCENT = 0.8;

  private static final double DESCENT = 0.2;

  /** The same between two headlines of which the right one begins where a column does. */
  private static final double NARROW_GUTTER = 0.5;

  private final PdfColumns columns;

  private PdfLines(PdfColumns columns) {
    this.columns = columns;
  }

  /** The lines, from top to bottom and left to right; what runs another way comes after. */
  static List<PdfLine> of(List<Glyph> glyphs) {
    List<PdfLine> lines = new PdfLines(PdfColumns.NONE).lines(glyphs);
    PdfColumns columns = PdfColumns.of(lines);
    return columns.equals(PdfColumns.NONE) ? lines : new PdfLines(columns).lines(glyphs);
  }

  private List<PdfLine> lines(List<Glyph> glyphs) {
    Map<Double, List<Glyph>> byDirection =
        glyphs.stream()
            .collect(Collectors.groupingBy(Glyph::direction, TreeMap::new, Collectors.toList()));
    List<PdfLine> lines = new ArrayList<>();
    for (List<Glyph> direction : byDirection.values()) {
      baselines(direction, lines);
    }
    return lines;
  }

  private void baselines(List<Glyph> glyphs, List<PdfLine> lines) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      Glyph above = sorted.get(i - 1);
      if (i == sorted.size()
          || sorted.get(i).baseline() - above.baseline() > SAME_BASELINE * above.size()) {
        List<Glyph> row = new ArrayList<>(sorted.subList(from, i));
        row.sort(Comparator.comparingDouble(Glyph::x));
        row(row, lines);
        from = i;
      }
    }
  }

  private void row(List<Glyph> row, List<PdfLine> lines) {
    int from = 0;
    double right = row.getFirst().x();
    for (int i = 0; i < row.size(); i++) {
      Glyph glyph = row.get(i);
      boolean blank = glyph.text().isBlank();
      if (i > from && !blank) {
        double size = Math.min(glyph.size(), row.get(i - 1).size());
        if (isGutter(glyph, glyph.x() - right, size)) {
          add(row.subList(from, i), lines);
          from = i;
        }
      }
      right = blank && i > from ? right + spaceWidth(glyph) : glyph.x() + glyph.width();
    }
    add(row.subList(from, row.size()), lines);
  }

  private boolean isGutter(Glyph glyph, double gap, double size) {
    return gap > GUTTER * size
        || (gap > NARROW_GUTTER * size && columns.isHeadlineAtOne(glyph.x(), size));
  }

  /** A blank may be as wide as a gutter; it stands for no more than its own character. */
  private static double spaceWidth(Glyph blank) {
    return Math.min(blank.width(), blank.size());
  }

  private static void add(List<Glyph> glyphs, List<PdfLine> lines) {
    StringBuilder text = new StringBuilder();
    Box box = null;
    double size = 0;
    double weight = 0;
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (glyph.text().isBlank()) {
        text.append(glyph.text());
        before = null;
        continue;
      }
      if (before != null && isApart(before, glyph)) {
        text.append(' ');
      }
      text.append(glyph.text());
      Box here =
          new Box(
              glyph.x(),
              glyph.baseline() - ASCENT * glyph.size(),
              glyph.width(),
              (ASCENT + DESCENT) * glyph.size());
      box = box == null ? here : box.with(here);
      size += glyph.size() * glyph.width();
      weight += glyph.width();
      before = glyph;
    }
    if (box != null) {
      lines.add(
          new PdfLine(text.toString(), box, weight > 0 ? size / weight : glyphs.getFirst().size()));
    }
  }

  private static boolean isApart(Glyph left, Glyph right) {
    double gap = right.x() - left.x() - left.width();
    boolean han = isWide(left) || isWide(right);
    return gap > (han ? HAN_SPACE : WORD_SPACE) * Math.min(left.size(), right.size());
  }

  private static boolean isWide(Glyph glyph) {
    int c = glyph.text().codePointAt(0);
    return c >= 0x2E80 && !CodePoints.isSpace(c);
  }
}
