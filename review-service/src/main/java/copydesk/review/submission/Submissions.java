package copydesk.review.submission;

import copydesk.access.Role;
import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All submissions. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, ScopedId> {

  /**
   * A part of the queue that one person may take from.
   *
   * @param role what the person is there
   */
  public record Lane(UUID publicationId, Role role) {}

  /**
   * A place in the queue.
   *
   * @param enteredAt when the submission came to its stage
   */
  public record Place(Instant enteredAt, UUID id) {}

  /** A submission by its id alone, as it stands in addresses. */
  public Optional<Submission> byId(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** The submission, locked until the transaction ends, as it stands now. */
  public Submission lock(UUID publicationId, UUID id) {
    return find("publicationId = ?1 and id = ?2", publicationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /**
   * What waits in some publications, longest waiting first.
   *
   * @param stage only this stage, or null for all
   * @param after only what comes behind this place, or null from the start
   */
  public List<Submission> waiting(
      Collection<UUID> publicationIds, Integer stage, Place after, int limit) {
    StringBuilder where = new StringBuilder("publicationId in :publications");
    where.append(" and state = 'in-review'");
    Map<String, Object> values = new HashMap<>(Map.of("publications", publicationIds));
    if (stage != null) {
      where.append(" and stage = :stage");
      values.put("stage", stage);
    }
    if (after != null) {
      where.append(" and (enteredAt > :at or (enteredAt = :at and id > :id))");
      values.put("at", after.enteredAt());
      values.put("id", after.id());
    }
    return find(where + " order by enteredAt, id", values).page(0, limit).list();
  }

  /**
   * Takes the longest waiting submission of a lane that nobody holds and the person may review, and
   * locks it until the transaction ends. What others are taking at this moment is passed over.
   *
   * @param stage only this stage, or null for all
   */
  public Optional<Submission> takeNext(Lane lane, Integer stage, String subject) {
    List<?> ids =
        getEntityManager()
            .createNativeQuery(
                """
                select s.id from review.submission s
                 where s.publication_id = :publication and s.role = :role and s.state = 'in-review'
                   and (s.lease_until is null or s.lease_until <= clock_timestamp())
                   and (cast(:stage as integer) is null or s.stage = :stage)
                   and not exists (
                     select from review.submission_person p
                      where p.publication_id = s.publication_id and p.submission_id = s.id
                        and p.subject = :subject)
                 order by s.entered_at, s.id
                 limit 1
                   for no key update of s skip locked
                """,
                UUID.class)
            .setParameter("publication", lane.publicationId())
            .setParameter("role", lane.role().groupName())
            .setParameter("stage", stage)
            .setParameter("subject", subject)
            .getResultList();
    return ids.stream().findFirst().map(id -> lock(lane.publicationId(), (UUID) id));
  }

  /**
   * When the longest waiting submission of a lane came to its stage, whoever may review it; empty
   * if nothing waits.
   */
  public Optional<Instant> oldest(Lane lane) {
    // Only the time: what is claimed afterwards has to be read when it is locked, not before.
    return getEntityManager()
        .createQuery(
            """
            select s.enteredAt from Submission s
             where s.publicationId = ?1 and s.role = ?2 and s.state = 'in-review'
             order by s.enteredAt, s.id
            """,
            Instant.class)
        .setParameter(1, lane.publicationId())
        .setParameter(2, lane.role().groupName())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
