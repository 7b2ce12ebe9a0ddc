package copydesk.annotate.style;

import copydesk.annotate.history.Editor;
import copydesk.annotate.wire.CsvTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A publication's list as a table. A table that comes in adds words and changes those that the list
 * has; it takes none off, so the same table again changes nothing. Bad rows are told and leave the
 * others as they are.
 */
@ApplicationScoped
class CsvWords {

  static final List<String> HEADER = List.of("wrong", "preferred", "kind", "note");

  private static final int MOST_BAD = 500;
  private static final Map<String, String> CHINESE =
      Map.of("不用", "wrong", "改用", "preferred", "类别", "kind", "备注", "note");
  private static final Map<String, String> KINDS =
      Map.of(
          Wanted.ERROR,
          Wanted.ERROR,
          "差错",
          Wanted.ERROR,
          Wanted.DISCOURAGED,
          Wanted.DISCOURAGED,
          "不提倡",
          Wanted.DISCOURAGED,
          "",
          Wanted.DISCOURAGED);

  /**
   * What became of a table.
   *
   * @param rows how many it has
   * @param created how many words came to be
   * @param changed how many others are not as they were
   * @param refused how many rows were not kept
   * @param bad the first five hundred of them
   */
  public record Report(int rows, int created, int changed, int refused, List<Bad> bad) {}

  /**
   * A row that was not kept.
   *
   * @param line of the file, from 1
   * @param why a word for what is wrong
   */
  public record Bad(int line, String why, String name) {}

  @Inject HouseWords words;
  @Inject KeepingWords keeping;

  /** The list with a row for each word. */
  String table(UUID publicationId) {
    return CsvTable.write(
        HEADER,
        words.all(publicationId).stream()
            .map(
                word ->
                    List.of(
                        word.wrong,
                        word.preferred,
                        word.error ? Wanted.ERROR : Wanted.DISCOURAGED,
                        word.note))
            .toList());
  }

  /** Takes a table in. Call in a transaction. */
  Report take(UUID publicationId, byte[] bytes, Editor editor) {
    CsvTable.Read table = CsvTable.read(CsvTable.decode(bytes));
    List<String> columns = table.header().stream().map(c -> CHINESE.getOrDefault(c, c)).toList();
    if (!columns.contains("wrong") || !columns.contains("preferred")) {
      return new Report(0, 0, 0, 1, List.of(new Bad(1, "no-columns", "")));
    }
    keeping.changing(publicationId);
    Map<String, HouseWord> known = new HashMap<>();
    words.all(publicationId).forEach(word -> known.put(word.wrong, word));
    Set<String> created = new HashSet<>();
    Set<String> changed = new HashSet<>();
    List<Bad> bad = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      Wanted wanted = wanted(row);
      String why = why(wanted);
      if (why != null) {
        bad.add(new Bad(row.line(), why, wanted.wrong()));
      } else if (!known.containsKey(wanted.wrong())) {
        known.put(wanted.wrong(), keeping.add(publicationId, wanted, editor));
        created.add(wanted.wrong());
      } else if (!known.get(wanted.wrong()).is(wanted)) {
        known.get(wanted.wrong()).become(wanted, editor);
        changed.add(wanted.wrong());
      }
    }
    if (table.broken() != null) {
      int last = table.rows().isEmpty() ? 1 : table.rows().getLast().line();
      bad.add(new Bad(last + 1, "broken", ""));
    }
    changed.removeAll(created);
    return new Report(
        table.rows().size(),
        created.size(),
        changed.size(),
        bad.size(),
        bad.subList(0, Math.min(MOST_BAD, bad.size())));
  }

  private static Wanted wanted(CsvTable.Row row) {
    Map<String, String> cells = new HashMap<>();
    row.cells().forEach((name, cell) -> cells.putIfAbsent(CHINESE.getOrDefault(name, name), cell));
    CsvTable.Row named = new CsvTable.Row(row.line(), cells);
    return new Wanted(
        named.cell("wrong"),
        named.cell("preferred"),
        KINDS.get(named.cell("kind").toLowerCase(Locale.ROOT)),
        named.cell("note"));
  }

  /** A word for what is wrong with it, or null. */
  private static String why(Wanted wanted) {
    if (wanted.wrong().isEmpty() || wanted.preferred().isEmpty()) {
      return "no-word";
    }
    if (wanted.kind() == null) {
      return "unknown-kind";
    }
    if (!wanted.isChange()) {
      return "no-change";
    }
    boolean tooLong =
        wanted.wrong().length() > Wanted.LONGEST
            || wanted.preferred().length() > Wanted.LONGEST
            || wanted.note().length() > Wanted.LONGEST_NOTE;
    return tooLong ? "too-long" : null;
  }
}
