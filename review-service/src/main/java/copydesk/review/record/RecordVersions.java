package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import copydesk.review.submission.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All versions of all records. */
@ApplicationScoped
public class RecordVersions implements PanacheRepositoryBase<RecordVersion, ScopedId> {

  private static final UUID NONE = new UUID(0, 0);

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

  /**
   * A record's latest version.
   *
   * @param embargoed whether embargoed ones count
   */
  public Optional<RecordVersion> latest(PublishedRecord record, boolean embargoed) {
    return find(
            "publicationId = ?1 and recordId = ?2 and (embargoed = false or ?3 = true)"
                + " order by version desc",
            record.publicationId,
            record.id,
            embargoed)
        .firstResultOptional();
  }

  /** The version with the text that a record has now; later ones say other things of it. */
  public Optional<RecordVersion> latestText(PublishedRecord record) {
    return of(record).stream().filter(version -> version.cause().isText()).findFirst();
  }

  /** What was approved for a version. */
  public Submission submissionOf(RecordVersion version) {
    return getEntityManager()
        .find(Submission.class, new ScopedId(version.publicationId, version.submissionId));
  }

  /** A record's versions, newest first. */
  public List<RecordVersion> of(PublishedRecord record) {
    return list(
        "publicationId = ?1 and recordId = ?2 order by version desc",
        record.publicationId,
        record.id);
  }

  /**
   * The latest version of each record of an issue, in the order of their ids.
   *
   * @param issue its date
   * @param open whether embargoed versions are shown
   */
  public List<RecordVersion> ofIssue(UUID publicationId, String issue, boolean open) {
    return list(
        """
        from RecordVersion r
         where publicationId = ?1 and (embargoed = false or ?3 = true)
           and recordId in (
             select v.recordId from RecordVersion v, Submission s
              where v.publicationId = ?1 and s.publicationId = ?1 and s.issue = ?2
                and v.submissionId = s.id)
           and version = (
             select max(v.version) from RecordVersion v
              where v.publicationId = ?1 and v.recordId = r.recordId
                and (v.embargoed = false or ?3 = true))
         order by recordId
        """,
        publicationId,
        issue,
        open);
  }

  /**
   * The latest version of each record of some publications, newest first.
   *
   * @param open those of them whose embargoed versions are shown
   * @param before only ids below this one, or null from the newest
   */
  public List<RecordVersion> newest(
      Collection<UUID> publicationIds, Collection<UUID> open, UUID before, int limit) {
    String where =
        """
        publicationId in :publications and version = (
          select max(v.version) from RecordVersion v
           where v.publicationId = r.publicationId and v.recordId = r.recordId
             and (v.embargoed = false or v.publicationId in :open))
        """;
    Map<String, Object> values =
        new HashMap<>(Map.of("publications", publicationIds, "open", orNone(open)));
    if (before != null) {
      where += " and id < :before";
      values.put("before", before);
    }
    return find("from RecordVersion r where " + where + " order by id desc", values)
        .page(0, limit)
        .list();
  }

  // A list without members is no SQL.
  private static Collection<UUID> orNone(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of(NONE) : ids;
  }
}
