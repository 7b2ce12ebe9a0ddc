package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.reading.model.Geometry.Place;
import copydesk.ingest.reading.model.Geometry.Sheet;
import copydesk.ingest.text.Decoding.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the lines of a file in reading order. */
final class LineSink {

  /** Code units; more than ten times what the fullest page of a newspaper holds. */
  static final int MOST_TEXT = 1 << 20;

  /** The same of lines. */
  static final int MOST_LINES = 30_000;

  /** A page of a newspaper is one sheet, or the two halves of a spread; supplements have some. */
  static final int MOST_SHEETS = 16;

  /** Characters that would end a physical line, and those a text has no use for. */
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t\\u0000\\u000B\\f]+");

  private final StringBuilder text = new StringBuilder();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /** Begins a sheet; its size may be unknown, which is 0. */
  void sheet(double width, double height) throws RefusedException {
    if (sheets.size() == MOST_SHEETS) {
      throw new RefusedException(Refusal.TOO_MANY_SHEETS);
    }
    sheets.add(new Sheet(width, height));
  }

  /** The index of the sheet begun last. */
  int sheet() {
    return sheets.size() - 1;
  }

  /** Adds a line; one without print is left out. */
  void line(String line, Place place) throws RefusedException {
    String clean = BREAKS.matcher(line).replaceAll(" ").strip();
    if (clean.isEmpty()) {
      return;
    }
    if (text.length() + clean.length() > MOST_TEXT || places.size() == MOST_LINES) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    text.append(clean).append('\n');
    places.add(place);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** What was gathered from a file of these characters. */
  Extraction.Extracted extracted(FileKind kind, Markup markup) throws RefusedException {
    return extracted(kind, markup.encoding(), markup.origin());
  }

  /** What was gathered. */
  Extraction.Extracted extracted(FileKind kind, String encoding, Origin origin)
      throws RefusedException {
    if (isEmpty()) {
      throw new RefusedException(Refusal.EMPTY);
    }
    return new Extraction.Extracted(
        kind, text.toString(), encoding, origin, Optional.of(new Geometry(sheets, places)));
  }
}
