package copydesk.annotate.register;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Ids;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.wire.Documents;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Merges entries and takes that back. The one that goes stays as it was and points to the other,
 * which gets its names and roles; what was confirmed in texts is not touched.
 */
@ApplicationScoped
class Merging {

  @Inject Entries entries;
  @Inject Merges merges;
  @Inject Keeping keeping;
  @Inject Documents documents;

  /** Merges one entry into another at a version of that. */
  Entry merge(Entry known, long version, UUID fromId, Editor editor) {
    // Both are locked in one order before either is looked at.
    List<Entry> both = entries.lock(known.publicationId, List.of(known.id, fromId));
    if (both.size() < 2) {
      throw known.id.equals(fromId)
          ? refused("An entry cannot go into itself.")
          : new ProblemException(HttpProblem.NOT_FOUND, "There is no such entry.");
    }
    Entry into = keeping.at(known, version);
    Entry from = both.stream().filter(entry -> entry.id.equals(fromId)).findFirst().orElseThrow();
    if (!from.stands() || !into.stands() || !from.type.equals(into.type)) {
      throw refused("Both must be of one kind and stand.");
    }
    bring(from, into, editor);
    from.mergedInto = into.id;
    from.changed(editor);
    entries.keepNames(from, List.of());
    into.changed(editor);
    entries.keepNames(into, documents.read(into.aliases, EntryText.STRINGS));
    return into;
  }

  private void bring(Entry from, Entry into, Editor editor) {
    List<String> aliases = new ArrayList<>(documents.read(into.aliases, EntryText.STRINGS));
    Set<String> had = Entries.folded(into.name, aliases);
    List<String> names = new ArrayList<>(List.of(from.name));
    names.addAll(documents.read(from.aliases, EntryText.STRINGS));
    List<String> newNames =
        names.stream().filter(name -> !had.contains(Register.folded(name))).toList();
    aliases.addAll(newNames);
    List<Held> roles = new ArrayList<>(documents.read(into.roles, EntryText.ROLES));
    List<Held> newRoles =
        documents.read(from.roles, EntryText.ROLES).stream()
            .filter(role -> roles.stream().noneMatch(o -> o.withId(null).equals(role.withId(null))))
            .toList();
    roles.addAll(newRoles);
    into.aliases = documents.write(EntryText.aliases(into.name, aliases));
    into.roles = documents.write(EntryText.roles(roles));
    Merge merge = new Merge();
    merge.publicationId = into.publicationId;
    merge.id = Ids.row();
    merge.intoId = into.id;
    merge.fromId = from.id;
    merge.aliases = documents.write(newNames);
    merge.roles = documents.write(newRoles.stream().map(Held::id).toList());
    merge.mergedBy = editor.subject();
    merge.mergedByName = editor.name();
    merge.mergedAt = editor.at();
    merges.persist(merge);
  }

  /**
   * Takes a merge back: the one that went stands again as it was; the other loses what it brought
   * and keeps what it got since.
   */
  Entry undo(Merge merge, Editor editor) {
    List<Entry> both = entries.lock(merge.publicationId, List.of(merge.intoId, merge.fromId));
    Entry into = both.stream().filter(e -> e.id.equals(merge.intoId)).findFirst().orElseThrow();
    Entry from = both.stream().filter(e -> e.id.equals(merge.fromId)).findFirst().orElseThrow();
    if (merge.undoneAt != null || into.mergedInto != null) {
      throw refused("It was taken back, or what it went into was merged further.");
    }
    Set<String> brought =
        documents.read(merge.aliases, EntryText.STRINGS).stream()
            .map(Register::folded)
            .collect(Collectors.toSet());
    List<String> roleIds = documents.read(merge.roles, EntryText.STRINGS);
    List<String> aliases =
        documents.read(into.aliases, EntryText.STRINGS).stream()
            .filter(alias -> !brought.contains(Register.folded(alias)))
            .toList();
    into.aliases = documents.write(aliases);
    into.roles =
        documents.write(
            documents.read(into.roles, EntryText.ROLES).stream()
                .filter(role -> !roleIds.contains(role.id()))
                .toList());
    into.changed(editor);
    from.mergedInto = null;
    from.changed(editor);
    merge.undoneBy = editor.subject();
    merge.undoneAt = editor.at();
    entries.keepNames(into, aliases);
    entries.keepNames(from, documents.read(from.aliases, EntryText.STRINGS));
    return from;
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(AnnotateProblem.NOT_MERGEABLE, detail);
  }
}
