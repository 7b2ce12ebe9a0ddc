package copydesk.annotate.register;

import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Ids;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.wire.CsvTable;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a table into the register. Rows only add: names, aliases and roles that an entry has not,
 * and the end of a role that it has; so the same table again changes nothing. Bad rows are told and
 * leave the others as they are.
 */
@ApplicationScoped
class Importing {

  private static final int MOST_BAD = 500;

  /**
   * What became of a table.
   *
   * @param rows how many it has
   * @param created how many entries came to be
   * @param changed how many others were added to
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

  @Inject Entries entries;
  @Inject CsvEntries rows;
  @Inject Documents documents;

  /** Call in a transaction. */
  Report take(UUID publicationId, byte[] bytes, Editor editor) {
    CsvTable.Read table = CsvTable.read(CsvTable.decode(bytes));
    if (!CsvEntries.isOfEntries(table.header())) {
      return new Report(0, 0, 0, 1, List.of(new Bad(1, "no-columns", "")));
    }
    Known known = new Known(publicationId);
    List<Bad> bad = new ArrayList<>();
    for (CsvTable.Row named : table.rows()) {
      CsvTable.Row row = CsvEntries.inEnglish(named);
      try {
        known.take(rows.said(row));
      } catch (CsvEntries.BadRow e) {
        bad.add(new Bad(row.line(), e.getMessage(), row.cell("name")));
      }
    }
    if (table.broken() != null) {
      int last = table.rows().isEmpty() ? 1 : table.rows().getLast().line();
      bad.add(new Bad(last + 1, "broken", ""));
    }
    int created = known.keep(editor);
    return new Report(
        table.rows().size(),
        created,
        known.touched.size() - created,
        bad.size(),
        bad.subList(0, Math.min(MOST_BAD, bad.size())));
  }

  /** An entry as the table makes it. */
  private static final class Growing {
    private final Entry entry;
    private final boolean isNew;
    private final List<String> aliases;
    private final List<Held> roles;
    private String note;

    Growing(Entry entry, boolean isNew, List<String> aliases, List<Held> roles) {
      this.entry = entry;
      this.isNew = isNew;
      this.aliases = new ArrayList<>(aliases);
      this.roles = new ArrayList<>(roles);
      this.note = entry.note;
    }
  }

  /** The publication's entries while a table is taken in. */
  private final class Known {
    private final UUID publicationId;
    private final Map<UUID, Growing> byId = new HashMap<>();
    private final Map<String, List<Growing>> byName = new HashMap<>();
    private final Map<UUID, Growing> touched = new LinkedHashMap<>();

    Known(UUID publicationId) {
      this.publicationId = publicationId;
      for (Entry entry : entries.all(publicationId, null)) {
        add(
            new Growing(
                entry,
                false,
                documents.read(entry.aliases, EntryText.STRINGS),
                documents.read(entry.roles, EntryText.ROLES)));
      }
    }

    private void add(Growing growing) {
      byId.put(growing.entry.id, growing);
      byName
          .computeIfAbsent(key(growing.entry.type, growing.entry.name), k -> new ArrayList<>())
          .add(growing);
    }

    private static String key(String type, String name) {
      return type + " " + Register.folded(name);
    }

    void take(CsvEntries.Said said) throws CsvEntries.BadRow {
      Growing growing = find(said);
      boolean grown = addAliases(growing, said);
      if (growing.note.isEmpty() && !said.note().isEmpty()) {
        growing.note = said.note();
        grown = true;
      }
      if (said.role() != null) {
        grown |= addRole(growing.roles, said.role());
      }
      if (grown || growing.isNew) {
        touched.put(growing.entry.id, growing);
      }
    }

    private Growing find(CsvEntries.Said said) throws CsvEntries.BadRow {
      Growing byNumber = said.id() == null ? null : byId.get(said.id());
      if (byNumber != null) {
        if (!byNumber.entry.type.equals(said.type())) {
          throw new CsvEntries.BadRow("other-type");
        }
        return byNumber;
      }
      List<Growing> same = byName.getOrDefault(key(said.type(), said.name()), List.of());
      if (same.size() > 1) {
        throw new CsvEntries.BadRow("ambiguous");
      }
      return same.isEmpty() ? created(said) : same.getFirst();
    }

    private Growing created(CsvEntries.Said said) {
      Entry entry = new Entry();
      entry.publicationId = publicationId;
      entry.id = Ids.row();
      entry.type = said.type();
      entry.name = said.name();
      entry.note = "";
      Growing growing = new Growing(entry, true, List.of(), List.of());
      add(growing);
      return growing;
    }

    private static boolean addAliases(Growing growing, CsvEntries.Said said) {
      List<String> all = new ArrayList<>(growing.aliases);
      all.addAll(said.aliases());
      all.add(said.name()); // the entry may have another name than the row that gives its id
      List<String> tidy = EntryText.aliases(growing.entry.name, all);
      boolean grown = !tidy.equals(growing.aliases);
      growing.aliases.clear();
      growing.aliases.addAll(tidy);
      return grown;
    }

    private static boolean addRole(List<Held> roles, Held role) {
      for (int i = 0; i < roles.size(); i++) {
        Held known = roles.get(i);
        if (known.isSame(role)) {
          boolean ended = role.to() != null && !role.to().equals(known.to());
          if (ended) {
            roles.set(i, known.withTo(role.to()));
          }
          return ended;
        }
      }
      roles.add(role);
      return true;
    }

    int keep(Editor editor) {
      Map<Entry, List<String>> names = new LinkedHashMap<>();
      int created = 0;
      for (Growing growing : touched.values()) {
        Entry entry = growing.entry;
        entry.aliases = documents.write(growing.aliases);
        entry.roles = documents.write(EntryText.roles(growing.roles));
        entry.note = growing.note;
        entry.changed(editor);
        if (growing.isNew) {
          entries.persist(entry);
          created++;
        }
        names.put(entry, growing.aliases);
      }
      if (!names.isEmpty()) {
        entries.keepNames(publicationId, names);
      }
      return created;
    }
  }
}
