package copydesk.review.submission;

import copydesk.access.Role;
import copydesk.review.publication.ScopedId;
import copydesk.stream.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All submissions. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, ScopedId> {

  /**
   * A part of the queue.
   *
   * @param role who decides there
   * @param stage from 1
   */
  public record Lane(UUID publicationId, Role role, int stage) {}

  /**
   * A place in the queue.
   *
   * @param rank of the priority
   * @param due when the page closes, or null
   * @param enteredAt when the submission came to its stage
   */
  public record Place(int rank, Instant due, Instant enteredAt, UUID id) {

    /** Where a submission stands. */
    public static Place of(Submission submission) {
      return new Place(
          submission.priority().rank(), submission.dueAt(), submission.enteredAt(), submission.id);
    }

    /**
     * The place that a cursor of a list of submissions names.
     *
     * @return empty for the start
     * @throws IllegalArgumentException if it is not one
     * @throws java.time.DateTimeException if it is not one
     */
    public static Optional<Place> decode(String cursor) {
      return Cursor.decode(cursor, 4)
          .map(Cursor::parts)
          .map(
              parts ->
                  new Place(
                      Integer.parseInt(parts.get(0)),
                      parts.get(1).isEmpty() ? null : Instant.parse(parts.get(1)),
                      Instant.parse(parts.get(2)),
                      UUID.fromString(parts.get(3))));
    }

    /** What to go on from. */
    public Cursor cursor() {
      return Cursor.of(rank, due == null ? "" : due, enteredAt, id);
    }
  }

  // Whether somebody has a part in what comes first is looked up by key, row by row. As "not
  // exists"
  // it would be a join, for which all that the person ever took part in may be gathered first.

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
   * What waits in some lanes, in the queue's order: by priority, then by when the page closes, then
   * by how long it has waited.
   *
   * @param after only what comes behind this place, or null from the start
   */
  public List<Submission> waiting(Collection<Lane> lanes, Place after, int limit) {
    // Each lane is a range of the index; what is wanted of all is merged out of what is wanted of
    // each.
    List<?> ids =
        laned(
                """
                select w.id from lane cross join lateral (
                  select s.id, s.priority, s.due_at, s.entered_at from review.submission s
                   where s.publication_id = lane.publication and s.role = lane.role
                     and s.stage = lane.stage and s.state = 'in-review'
                     and (s.priority, coalesce(s.due_at, 'infinity'), s.entered_at, s.id)
                         > (:rank, cast(:due as timestamptz), cast(:at as timestamptz),
                            cast(:id as uuid))
                   order by s.priority, coalesce(s.due_at, 'infinity'), s.entered_at, s.id
                   limit :limit) w
                 order by w.priority, coalesce(w.due_at, 'infinity'), w.entered_at, w.id
                 limit :limit
                """,
                lanes)
            .setParameter("rank", after == null ? 0 : after.rank())
            .setParameter(
                "due", after == null || after.due() == null ? "infinity" : after.due().toString())
            .setParameter("at", after == null ? "-infinity" : after.enteredAt().toString())
            .setParameter("id", after == null ? new UUID(0, 0).toString() : after.id().toString())
            .setParameter("limit", limit)
            .getResultList();
    return inOrder(ids.stream().map(UUID.class::cast).toList());
  }

  /** The submissions that begin on a page, in the order in which they came. */
  public List<Submission> ofPage(UUID publicationId, UUID pageId) {
    return list(
        "publicationId = ?1 and pageId = ?2 order by submittedAt, revision", publicationId, pageId);
  }

  /** Any submission that begins on a page, by the page's id alone as it stands in addresses. */
  public Optional<Submission> anyOfPage(UUID pageId) {
    return find("pageId", pageId).firstResultOptional();
  }

  /** The submissions of the same article that came before this one, the last of them first. */
  public List<Submission> earlier(Submission submission) {
    return list(
        """
        publicationId = ?1 and articleId = ?2 and id <> ?3
          and (submittedAt < ?4 or (submittedAt = ?4 and revision < ?5))
        order by submittedAt desc, revision desc
        """,
        submission.publicationId,
        submission.articleId,
        submission.id,
        submission.submittedAt,
        submission.revision);
  }

  /** What is in review of an article. */
  public List<Submission> open(UUID publicationId, UUID articleId) {
    return list(
        "publicationId = ?1 and articleId = ?2 and state = 'in-review'", publicationId, articleId);
  }

  /** Says when a page closes to what is in review of it. */
  public void setDue(UUID publicationId, UUID pageId, Instant due) {
    update(
        "dueAt = ?1 where publicationId = ?2 and pageId = ?3 and state = 'in-review'",
        due,
        publicationId,
        pageId);
  }

  /** How many are in review under each plan of a publication, by the plan's number. */
  public Map<Integer, Long> underWay(UUID publicationId) {
    return getEntityManager()
        .createQuery(
            """
            select s.plan, count(*) from Submission s
             where s.publicationId = ?1 and s.state = 'in-review' group by s.plan order by s.plan
            """,
            Object[].class)
        .setParameter(1, publicationId)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (Integer) row[0], row -> (Long) row[1], (a, b) -> a, TreeMap::new));
  }

  /**
   * The lanes in which something is free that the person may review, that with the first in the
   * queue's order first. Locks nothing.
   */
  public List<Lane> free(List<Lane> lanes, String subject) {
    List<?> numbers =
        laned(
                """
                select cast(lane.number as integer) from lane cross join lateral (
                  select s.id, s.priority, s.due_at, s.entered_at from review.submission s
                   where s.publication_id = lane.publication and s.role = lane.role
                     and s.stage = lane.stage and s.state = 'in-review'
                     and (s.lease_until is null or s.lease_until <= clock_timestamp())
                     and (select p.part from review.submission_person p
                           where p.publication_id = s.publication_id and p.submission_id = s.id
                             and p.subject = :subject) is null
                   order by s.priority, coalesce(s.due_at, 'infinity'), s.entered_at, s.id
                   limit 1) w
                 order by w.priority, coalesce(w.due_at, 'infinity'), w.entered_at, w.id
                """,
                lanes)
            .setParameter("subject", subject)
            .getResultList();
    return numbers.stream().map(number -> lanes.get((Integer) number - 1)).toList();
  }

  /**
   * Takes the first submission of a lane that nobody holds and the person may review, and locks it
   * until the transaction ends. What others are taking at this moment is passed over.
   */
  public Optional<Submission> takeNext(Lane lane, String subject) {
    List<UUID> ids =
        getSession()
            .createNativeQuery(
                """
                select s.id from review.submission s
                 where s.publication_id = :publication and s.role = :role and s.stage = :stage
                   and s.state = 'in-review'
                   and (s.lease_until is null or s.lease_until <= clock_timestamp())
                   and (select p.part from review.submission_person p
                         where p.publication_id = s.publication_id and p.submission_id = s.id
                           and p.subject = :subject) is null
                 order by s.priority, coalesce(s.due_at, 'infinity'), s.entered_at, s.id
                 limit 1
                   for no key update of s skip locked
                """,
                Tuple.class)
            .setParameter("publication", lane.publicationId())
            .setParameter("role", lane.role().groupName())
            .setParameter("stage", lane.stage())
            .setParameter("subject", subject)
            .getResultStream()
            .map(row -> row.get(0, UUID.class))
            .toList();
    return ids.stream().findFirst().map(id -> lock(lane.publicationId(), id));
  }

  private Query laned(String query, Collection<Lane> lanes) {
    return getEntityManager()
        .createNativeQuery(
            """
            with lane as (
              select * from unnest(cast(:publications as uuid[]), cast(:roles as text[]),
                                   cast(:stages as integer[]))
                with ordinality as lane (publication, role, stage, number))
            """
                + query)
        .setParameter("publications", array(lanes, Lane::publicationId))
        .setParameter("roles", array(lanes, lane -> lane.role().groupName()))
        .setParameter("stages", array(lanes, Lane::stage));
  }

  private static String array(Collection<Lane> lanes, Function<Lane, Object> part) {
    return lanes.stream()
        .map(lane -> part.apply(lane).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private List<Submission> inOrder(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Submission> found =
        list("id in ?1", ids).stream().collect(Collectors.toMap(s -> s.id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
