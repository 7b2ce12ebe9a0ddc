package copydesk.ingest.reading.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the physical lines of a text stand on paper, as far as the file they came from tells it.
 *
 * @param sheets the sheets of the file, in its order
 * @param lines one for each physical line of the text, in its order
 */
public record Geometry(List<Sheet> sheets, List<Place> lines) {

  public Geometry {
    sheets = List.copyOf(sheets);
    lines = List.copyOf(lines);
  }

  /**
   * A sheet.
   *
   * @param width in the file's own units, points or pixels
   * @param height in the same units
   */
  public record Sheet(double width, double height) {}

  /**
   * A rectangle on a sheet, from its upper left corner, in the sheet's units.
   *
   * @param x from the sheet's left edge
   * @param y from the sheet's upper edge, downwards
   */
  public record Box(double x, double y, double width, double height) {

    /** Its right edge. */
    public double right() {
      return x + width;
    }

    /** Its lower edge. */
    public double bottom() {
      return y + height;
    }

    /** The smallest rectangle that holds both. */
    public Box with(Box other) {
      double left = Math.min(x, other.x);
      double top = Math.min(y, other.y);
      return new Box(
          left,
          top,
          Math.max(right(), other.right()) - left,
          Math.max(bottom(), other.bottom()) - top);
    }
  }

  /**
   * The place of a line.
   *
   * @param sheet index of its sheet
   * @param box around its print
   * @param size of its type, in a unit that all lines of the file share
   * @param confidence that its characters were recognised rightly, 0 to 1
   * @param block number of the block the file puts it in; lines of other blocks have other numbers
   */
  public record Place(
      int sheet, Optional<Box> box, OptionalDouble size, OptionalDouble confidence, int block) {}
}
