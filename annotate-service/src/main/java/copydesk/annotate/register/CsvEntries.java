package copydesk.annotate.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import copydesk.annotate.wire.CsvTable;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Entries as rows: one for each role, one for an entry that holds none. */
@ApplicationScoped
class CsvEntries {

  static final List<String> HEADER =
      List.of(
          "id",
          "type",
          "name",
          "aliases",
          "note",
          "role",
          "organization",
          "from",
          "to",
          "evidence");

  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("编号", "id"),
          Map.entry("类别", "type"),
          Map.entry("姓名", "name"),
          Map.entry("名称", "name"),
          Map.entry("别名", "aliases"),
          Map.entry("备注", "note"),
          Map.entry("职务", "role"),
          Map.entry("单位", "organization"),
          Map.entry("起", "from"),
          Map.entry("止", "to"),
          Map.entry("依据", "evidence"));
  private static final Map<String, String> TYPES =
      Map.of(
          "person", "person",
          "人物", "person",
          "organization", "organization",
          "机构", "organization",
          "place", "place",
          "地点", "place");

  private static final Pattern DAY = Pattern.compile(Held.DAY);
  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

  /**
   * What a row says.
   *
   * @param id the entry it names, or null
   * @param role null if it has none
   */
  record Said(UUID id, String type, String name, List<String> aliases, String note, Held role) {}

  /** A row that says nothing that could be kept. */
  static final class BadRow extends Exception {
    private static final long serialVersionUID = 1;

    BadRow(String why) {
      super(why);
    }
  }

  @Inject Documents documents;

  /** English names of the columns, whichever the table has. */
  static CsvTable.Row inEnglish(CsvTable.Row row) {
    Map<String, String> cells = new java.util.HashMap<>();
    row.cells().forEach((name, cell) -> cells.putIfAbsent(CHINESE.getOrDefault(name, name), cell));
    return new CsvTable.Row(row.line(), cells);
  }

  /** Whether a table with these columns can hold entries. */
  static boolean isOfEntries(List<String> header) {
    List<String> columns = header.stream().map(c -> CHINESE.getOrDefault(c, c)).toList();
    return columns.contains("type") && columns.contains("name");
  }

  /**
   * @throws BadRow with a word for what is wrong
   */
  Said said(CsvTable.Row row) throws BadRow {
    String type = TYPES.get(row.cell("type").toLowerCase(Locale.ROOT));
    if (type == null) {
      throw new BadRow("unknown-type");
    }
    String name = row.cell("name");
    if (name.isEmpty()) {
      throw new BadRow("no-name");
    }
    List<String> aliases = aliases(row.cell("aliases"));
    String note = row.cell("note");
    boolean long200 = name.length() > 200 || aliases.stream().anyMatch(a -> a.length() > 200);
    if (long200 || note.length() > 2000 || aliases.size() > 100) {
      throw new BadRow("too-long");
    }
    return new Said(id(row.cell("id")), type, name, aliases, note, role(row, type));
  }

  private static UUID id(String text) throws BadRow {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadRow("no-id");
    }
  }

  private Held role(CsvTable.Row row, String type) throws BadRow {
    String title = row.cell("role");
    String organization = row.cell("organization");
    String from = day(row.cell("from"));
    String to = day(row.cell("to"));
    if (title.isEmpty()) {
      if (!organization.isEmpty() || from != null || to != null) {
        throw new BadRow("no-role");
      }
      return null;
    }
    if (!type.equals("person")) {
      throw new BadRow("only-people-hold-roles");
    }
    if (title.length() > 120 || organization.length() > 200) {
      throw new BadRow("too-long");
    }
    Held role = new Held(null, title, organization, from, to, evidence(row.cell("evidence")));
    if (!role.isOrdered()) {
      throw new BadRow("not-a-span");
    }
    return role;
  }

  private static String day(String text) throws BadRow {
    if (!text.isEmpty() && !DAY.matcher(text).matches()) {
      throw new BadRow("not-a-day");
    }
    return text.isEmpty() ? null : text;
  }

  private List<Evidence> evidence(String text) throws BadRow {
    if (text.isEmpty()) {
      return List.of();
    }
    if (!text.startsWith("[")) {
      return List.of(
          new Evidence(null, null, null, text.substring(0, Math.min(400, text.length()))));
    }
    try {
      return documents.mapper().readValue(text, EVIDENCE);
    } catch (JsonProcessingException e) {
      throw new BadRow("no-evidence");
    }
  }

  /** Aliases between bars; a bar of a name itself stands behind a backslash. */
  static List<String> aliases(String cell) {
    List<String> aliases = new ArrayList<>();
    StringBuilder alias = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length()) {
        alias.append(cell.charAt(++i));
      } else if (c == '|') {
        aliases.add(alias.toString().strip());
        alias.setLength(0);
      } else {
        alias.append(c);
      }
    }
    aliases.add(alias.toString().strip());
    aliases.removeIf(String::isEmpty);
    return aliases;
  }

  /** The rows of an entry. */
  List<List<String>> rows(Entry entry) {
    List<Held> roles = documents.read(entry.roles, EntryText.ROLES);
    List<List<String>> rows = new ArrayList<>();
    if (roles.isEmpty()) {
      rows.add(row(entry, null));
    }
    roles.forEach(role -> rows.add(row(entry, role)));
    return rows;
  }

  private List<String> row(Entry entry, Held role) {
    String aliases =
        String.join(
            "|",
            documents.read(entry.aliases, EntryText.STRINGS).stream()
                .map(alias -> alias.replace("\\", "\\\\").replace("|", "\\|"))
                .toList());
    List<String> row =
        new ArrayList<>(List.of(entry.id.toString(), entry.type, entry.name, aliases, entry.note));
    row.addAll(
        role == null
            ? List.of("", "", "", "", "")
            : List.of(
                role.title(),
                role.organization(),
                role.from() == null ? "" : role.from(),
                role.to() == null ? "" : role.to(),
                role.evidence().isEmpty() ? "" : documents.write(role.evidence())));
    return row;
  }
}
