package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All versions of all records. */
@ApplicationScoped
public class RecordVersions implements PanacheRepositoryBase<RecordVersion, ScopedId> {

  /**
   * A record's version.
   *
   * @param version from 1
   */
  public Optional<RecordVersion> version(PublishedRecord record, int version) {
    return find(
            "publicationId = ?1 and recordId = ?2 and version = ?3",
            record.publicationId,
            record.id,
            version)
        .firstResultOptional();
  }

  /** A record's versions, newest first. */
  public List<RecordVersion> of(PublishedRecord record) {
    return list(
        "publicationId = ?1 and recordId = ?2 order by version desc",
        record.publicationId,
        record.id);
  }

  /**
   * Versions in the order of the feed.
   *
   * @param after only what comes behind this place; 0 for the start
   * @param since only what was sealed at this time or later, or null
   */
  public List<RecordVersion> feed(
      Collection<UUID> publicationIds, long after, Instant since, int limit) {
    StringBuilder where = new StringBuilder("publicationId in :publications and seq > :after");
    Map<String, Object> values =
        new HashMap<>(Map.of("publications", publicationIds, "after", after));
    if (since != null) {
      where.append(" and sealedAt >= :since");
      values.put("since", since);
    }
    return find(where + " order by seq", values).page(0, limit).list();
  }

  /**
   * The latest version of each record of some publications, newest first.
   *
   * @param before only ids below this one, or null from the newest
   */
  public List<RecordVersion> newest(Collection<UUID> publicationIds, UUID before, int limit) {
    String where =
        """
        publicationId in :publications and version = (
          select max(v.version) from RecordVersion v
           where v.publicationId = r.publicationId and v.recordId = r.recordId)
        """;
    Map<String, Object> values = new HashMap<>(Map.of("publications", publicationIds));
    if (before != null) {
      where += " and id < :before";
      values.put("before", before);
    }
    return find("from RecordVersion r where " + where + " order by id desc", values)
        .page(0, limit)
        .list();
  }
}
