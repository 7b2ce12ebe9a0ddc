package copydesk.annotate.register;

import copydesk.annotate.publication.Counted;
import copydesk.annotate.recognise.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** All entries, with the index of their names. */
@ApplicationScoped
public class Entries implements Counted<Entry> {

  /** A search of one publication's entries. */
  record Query(
      UUID publicationId, String type, String words, boolean retired, int from, int limit) {}

  /** An entry by its id alone, as it stands in addresses. */
  Optional<Entry> look(UUID id) {
    Optional<Entry> entry = find("id", id).firstResultOptional();
    entry.ifPresent(getEntityManager()::detach);
    return entry;
  }

  /** Entries locked until the transaction ends, in one order everywhere; those that are there. */
  List<Entry> lock(UUID publicationId, Collection<UUID> ids) {
    return find("publicationId = ?1 and id in ?2 order by id", publicationId, ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Those that are sought in texts, the most confirmed first: rows of id, type, name, aliases and
   * roles as JSON.
   */
  List<Object[]> standing(UUID publicationId) {
    return getSession()
        .createNativeQuery(
            """
            select e.id, e.type, e.name, cast(e.aliases as text), cast(e.roles as text)
              from annotate.register_entry e
              left join (select type, name, count(*) as times from annotate.register_mention
                          where publication_id = :publication and not rejected
                          group by type, name) m
                on m.type = e.type and m.name = e.name
             where e.publication_id = :publication and e.merged_into is null and not e.retired
             order by coalesce(m.times, 0) desc, e.id
            """,
            Object[].class)
        .setParameter("publication", publicationId)
        .getResultList();
  }

  /** All that are not merged away, for an export. */
  List<Entry> all(UUID publicationId, String type) {
    return list(
        "publicationId = ?1 and (cast(?2 as string) is null or type = ?2) and mergedInto is null"
            + " order by type, name, id",
        publicationId,
        type);
  }

  /** Those that stand and have a name, in whatever form it is written. */
  List<Entry> named(UUID publicationId, String type, String name) {
    return getSession()
        .createNativeQuery(
            """
            select e.* from annotate.register_name n
              join annotate.register_entry e
                on e.publication_id = n.publication_id and e.id = n.entry_id
             where n.publication_id = :publication and n.type = :type and n.folded = :folded
             order by e.id
            """,
            Entry.class)
        .setParameter("publication", publicationId)
        .setParameter("type", type)
        .setParameter("folded", Register.folded(name))
        .getResultList();
  }

  /**
   * Those of which a name holds the words: the same first, then those that begin with them, that
   * hold them, and that have all their characters in order, as 云汀政协 is in 云汀市政协.
   */
  List<Entry> search(Query query) {
    if (query.words().isEmpty() || query.retired()) {
      return find(
              "publicationId = ?1 and (cast(?2 as string) is null or type = ?2) and mergedInto is null"
                  + " and retired = ?3 and (?4 = '' or lower(name) like ?5) order by name, id",
              query.publicationId(),
              query.type(),
              query.retired(),
              query.words(),
              "%" + escaped(query.words().toLowerCase(java.util.Locale.ROOT)) + "%")
          .range(query.from(), query.from() + query.limit() - 1)
          .list();
    }
    String folded = Register.folded(query.words());
    return getSession()
        .createNativeQuery(
            """
            select e.* from (
              select n.entry_id,
                     min(case when n.folded = :words then 0
                              when starts_with(n.folded, :words) then 1
                              when strpos(n.folded, :words) > 0 then 2 else 3 end) as rank
                from annotate.register_name n
               where n.publication_id = :publication
                 and (cast(:type as text) is null or n.type = :type) and n.folded like :loose
               group by n.entry_id) n
              join annotate.register_entry e
                on e.publication_id = :publication and e.id = n.entry_id
             order by n.rank, length(e.name), e.name, e.id offset :from limit :limit
            """,
            Entry.class)
        .setParameter("publication", query.publicationId())
        .setParameter("type", query.type(), String.class)
        .setParameter("words", folded)
        .setParameter("loose", loose(folded))
        .setParameter("from", query.from())
        .setParameter("limit", query.limit())
        .getResultList();
  }

  /** A pattern that all characters match in their order. */
  private static String loose(String folded) {
    return folded
        .codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .mapToObj(c -> escaped(Character.toString(c)))
        .collect(Collectors.joining("%", "%", "%"));
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }

  /** The ids of an entry and of all that were merged into it, however far. */
  List<UUID> withMerged(Entry entry) {
    return getSession()
        .createNativeQuery(
            """
            with recursive one(id) as (
              select cast(:entry as uuid)
              union select e.id from annotate.register_entry e join one
                        on e.publication_id = :publication and e.merged_into = one.id)
            select id from one
            """,
            Tuple.class)
        .setParameter("publication", entry.publicationId)
        .setParameter("entry", entry.id)
        .getResultStream()
        .map(row -> row.get(0, UUID.class))
        .toList();
  }

  /** The names of an entry, in the form in which names are compared. */
  static Set<String> folded(String name, List<String> aliases) {
    Set<String> all = new TreeSet<>();
    all.add(Register.folded(name));
    aliases.forEach(alias -> all.add(Register.folded(alias)));
    return all;
  }

  /** Writes the index of an entry's names anew, and counts the change. */
  void keepNames(Entry entry, List<String> aliases) {
    flush();
    names(entry, aliases);
    count(entry.publicationId);
  }

  /** The same for many entries of one publication. */
  void keepNames(UUID publicationId, Map<Entry, List<String>> aliases) {
    flush();
    aliases.forEach(this::names);
    count(publicationId);
  }

  private void names(Entry entry, List<String> aliases) {
    getEntityManager()
        .createNativeQuery(
            "delete from annotate.register_name"
                + " where publication_id = :publication and entry_id = :entry")
        .setParameter("publication", entry.publicationId)
        .setParameter("entry", entry.id)
        .executeUpdate();
    if (entry.stands()) {
      getEntityManager()
          .createNativeQuery(
              """
              insert into annotate.register_name (publication_id, type, folded, entry_id)
              select :publication, :type, f, :entry from unnest(cast(:folded as text[])) f
              """)
          .setParameter("publication", entry.publicationId)
          .setParameter("type", entry.type)
          .setParameter("entry", entry.id)
          .setParameter("folded", folded(entry.name, aliases).toArray(String[]::new))
          .executeUpdate();
    }
  }

  @Override
  public String counter() {
    return "annotate.register_state";
  }
}
