package copydesk.annotate.register;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Ids;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.wire.Documents;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes and changes entries. Call in a transaction. */
@ApplicationScoped
class Keeping {

  private static final String PERSON = "person";

  /** How many mentions of a name give its other forms and roles to a new entry. */
  private static final int LOOKED_AT = 200;

  @Inject Entries entries;
  @Inject Mentions mentions;
  @Inject Documents documents;

  /**
   * @throws ProblemException {@link AnnotateProblem#NAME_TAKEN} if there is one of that name and
   *     another was not asked for
   */
  Entry create(
      UUID publicationId, String type, Wanted.Content content, boolean another, Editor editor) {
    List<Entry> same = entries.named(publicationId, type, content.name());
    if (!same.isEmpty() && !another) {
      throw new ProblemException(
              AnnotateProblem.NAME_TAKEN, "Add to it, or say that this is another of that name.")
          .with("entries", same.stream().map(entry -> entry.id).toList());
    }
    Entry entry = new Entry();
    entry.publicationId = publicationId;
    entry.id = Ids.row();
    entry.type = type;
    write(entry, content, editor);
    entries.persist(entry);
    entries.keepNames(entry, documents.read(entry.aliases, EntryText.STRINGS));
    return entry;
  }

  /**
   * Gives an entry other content.
   *
   * @throws ProblemException {@link AnnotateProblem#STALE_ENTRY} if it is not at the version
   */
  Entry change(Entry known, long version, Wanted.Content content, Editor editor) {
    Entry entry = at(known, version);
    write(entry, content, editor);
    entries.keepNames(entry, documents.read(entry.aliases, EntryText.STRINGS));
    return entry;
  }

  /** The entry locked, if it is at a version and was not merged away. */
  Entry at(Entry known, long version) {
    Entry entry = entries.lock(known.publicationId, List.of(known.id)).getFirst();
    if (entry.version != version) {
      throw new ProblemException(AnnotateProblem.STALE_ENTRY, "Read it again, then change it.")
          .with("current", entry.version);
    }
    if (entry.mergedInto != null) {
      throw new ProblemException(
          AnnotateProblem.NOT_MERGEABLE, "Change the entry into which it was merged.");
    }
    return entry;
  }

  private void write(Entry entry, Wanted.Content content, Editor editor) {
    boolean fits =
        content.roles().isEmpty()
            || (entry.type.equals(PERSON) && content.roles().stream().allMatch(Held::isOrdered));
    if (!fits) {
      throw new ProblemException(
          AnnotateProblem.NOT_A_ROLE_HELD, "See the days of its roles; places hold none.");
    }
    entry.name = content.name().strip();
    entry.aliases = documents.write(EntryText.aliases(content.name(), content.aliases()));
    entry.roles = documents.write(EntryText.roles(content.roles()));
    entry.note = content.note().strip();
    entry.retired = Boolean.TRUE.equals(content.retired());
    entry.changed(editor);
  }

  /** Makes an entry of a proposed name, with the forms and the roles in which it was confirmed. */
  Entry accept(UUID publicationId, String type, String name, Editor editor) {
    List<Mention> found =
        mentions.named(publicationId, type, Register.folded(name), LOOKED_AT).reversed();
    Set<String> aliases = new LinkedHashSet<>();
    List<Held> roles = new ArrayList<>();
    for (Mention mention : found) {
      aliases.add(mention.quote);
      boolean known = roles.stream().anyMatch(role -> role.title().equals(mention.role));
      if (type.equals(PERSON) && mention.role != null && !known) {
        roles.add(held(mention));
      }
    }
    return create(
        publicationId,
        type,
        new Wanted.Content(name, List.copyOf(aliases), roles, "", false),
        false,
        editor);
  }

  /** That it was held before its first issue nobody has shown. */
  private static Held held(Mention mention) {
    return new Held(
        null,
        mention.role,
        "",
        mention.issueDate.toString(),
        null,
        List.of(new Evidence(mention.articleId, null, mention.roleFactId, mention.quote)));
  }

  /** Makes a proposed name an alias of an entry. */
  Entry attach(Entry known, String type, String name, Editor editor) {
    Entry entry = entries.lock(known.publicationId, List.of(known.id)).getFirst();
    if (!entry.type.equals(type) || !entry.stands()) {
      throw new ProblemException(
          AnnotateProblem.NOT_MERGEABLE, "A name goes to an entry of its kind that stands.");
    }
    List<String> aliases = new ArrayList<>(documents.read(entry.aliases, EntryText.STRINGS));
    aliases.add(name);
    entry.aliases = documents.write(EntryText.aliases(entry.name, aliases));
    entry.changed(editor);
    entries.keepNames(entry, documents.read(entry.aliases, EntryText.STRINGS));
    return entry;
  }
}
