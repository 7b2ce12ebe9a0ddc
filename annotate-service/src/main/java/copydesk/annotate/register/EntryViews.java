package copydesk.annotate.register;

import copydesk.annotate.publication.Publications;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.register.EntryView.Line;
import copydesk.annotate.register.EntryView.MergeView;
import copydesk.annotate.register.EntryView.SeenRole;
import copydesk.annotate.register.EntryView.Use;
import copydesk.annotate.wire.Documents;
import copydesk.stream.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes entries for the wire. */
@ApplicationScoped
class EntryViews {

  @Inject Publications publications;
  @Inject Entries entries;
  @Inject Mentions mentions;
  @Inject Merges merges;
  @Inject Documents documents;

  EntryView of(Entry entry) {
    List<Held> roles = documents.read(entry.roles, EntryText.ROLES);
    List<UUID> ids = entries.withMerged(entry);
    Set<String> names = names(entry);
    return new EntryView(
        entry.id,
        publications.findById(entry.publicationId).code,
        entry.type,
        entry.name,
        documents.read(entry.aliases, EntryText.STRINGS),
        roles,
        entry.note,
        entry.retired,
        entry.mergedInto,
        entry.version,
        entry.changedByName,
        entry.changedAt,
        merges.into(entry).stream().map(this::merge).toList(),
        seen(entry, roles, ids, names),
        mentions.count(entry.publicationId, entry.type, ids, names));
  }

  Line line(Entry entry, String code) {
    return new Line(
        entry.id,
        code,
        entry.type,
        entry.name,
        documents.read(entry.aliases, EntryText.STRINGS),
        documents.read(entry.roles, EntryText.ROLES),
        entry.note,
        entry.retired);
  }

  /** The names by which it is found; one that is merged away is found by none. */
  private Set<String> names(Entry entry) {
    return entry.mergedInto == null
        ? Entries.folded(entry.name, documents.read(entry.aliases, EntryText.STRINGS))
        : Set.of();
  }

  private MergeView merge(Merge merge) {
    Entry from = entries.findById(new ScopedId(merge.publicationId, merge.fromId));
    return new MergeView(merge.id, from.id, from.name, merge.mergedByName, merge.mergedAt);
  }

  private List<SeenRole> seen(Entry entry, List<Held> held, List<UUID> ids, Set<String> names) {
    return mentions.roles(entry.publicationId, entry.type, ids, names).stream()
        .filter(row -> held.stream().noneMatch(role -> isPrinted(role, (String) row[0])))
        .map(
            row ->
                new SeenRole(
                    (String) row[0],
                    (LocalDate) row[1],
                    (LocalDate) row[2],
                    (Long) row[3],
                    new Evidence((UUID) row[4], null, (String) row[5], (String) row[6])))
        .toList();
  }

  private static boolean isPrinted(Held role, String printed) {
    return printed.equals(role.title()) || printed.equals(role.organization() + role.title());
  }

  /** Where it was used; a page of them from a number on. */
  Slice<Use> uses(Entry entry, int from, int limit) {
    List<Use> found =
        mentions
            .uses(
                entry.publicationId,
                entry.type,
                entries.withMerged(entry),
                names(entry),
                from,
                limit + 1)
            .stream()
            .map(EntryViews::use)
            .toList();
    return Places.slice(found, from, limit);
  }

  private static Use use(Object[] row) {
    return new Use(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (LocalDate) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (Boolean) row[7]);
  }
}
