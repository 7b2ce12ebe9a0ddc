package copydesk.ingest.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a page whose article people marked.
 *
 * @param article empty if it belongs to none
 * @param left where its baseline starts, in the units of the picture
 * @param right where its baseline ends
 * @param down how far below the page's head its baseline starts
 */
record MarkedLine(String region, String article, int left, int right, int down, String text) {

  private static final List<String> COLUMNS =
      List.of("page", "region_id", "article_id", "baseline_points", "text");

  /**
   * Reads a table whose first row names its columns, tabs between them, no quotation marks.
   *
   * @return the lines by page, in the order of the file; lines without text are left out
   * @throws MaterialException if a column is missing or a row cannot be read
   */
  static Map<String, List<MarkedLine>> of(Path file) throws MaterialException {
    List<String> rows;
    try {
      rows = Files.readAllLines(file);
    } catch (IOException e) {
      throw new MaterialException(file + " cannot be read as UTF-8");
    }
    Map<String, Integer> columns = new HashMap<>();
    for (String name : rows.isEmpty() ? new String[0] : rows.getFirst().split("\t", -1)) {
      columns.put(name, columns.size());
    }
    if (!columns.keySet().containsAll(COLUMNS)) {
      throw new MaterialException(
          file + ": the first row must name the columns " + String.join(", ", COLUMNS));
    }
    Map<String, List<MarkedLine>> pages = new LinkedHashMap<>();
    for (int i = 1; i < rows.size(); i++) {
      String[] row = rows.get(i).split("\t", -1);
      if (row.length < columns.size()) {
        throw new MaterialException(file + ": row " + (i + 1) + " is too short");
      }
      if (!row[columns.get("text")].isBlank()) {
        pages
            .computeIfAbsent(row[columns.get("page")], page -> new ArrayList<>())
            .add(line(row, columns, file + ": row " + (i + 1)));
      }
    }
    return pages;
  }

  private static MarkedLine line(String[] row, Map<String, Integer> columns, String where)
      throws MaterialException {
    String[] points = row[columns.get("baseline_points")].strip().split("\\s+", -1);
    try {
      String[] first = points[0].split(",", -1);
      String[] last = points[points.length - 1].split(",", -1);
      return new MarkedLine(
          row[columns.get("region_id")],
          row[columns.get("article_id")],
          Integer.parseInt(first[0]),
          Integer.parseInt(last[0]),
          Integer.parseInt(first[1]),
          row[columns.get("text")].strip());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new MaterialException(where + " has no baseline of points x,y");
    }
  }
}
