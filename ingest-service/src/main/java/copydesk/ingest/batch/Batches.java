package copydesk.ingest.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All batches. */
@ApplicationScoped
public class Batches implements PanacheRepositoryBase<Batch, UUID> {

  /** The batch, locked until the transaction ends. */
  public Batch lock(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
  }

  /**
   * The batch, locked, as long as it is held under a lease.
   *
   * @throws IllegalStateException if others took it since
   */
  Batch held(UUID id, UUID lease) {
    Batch batch = lock(id);
    if (!lease.equals(batch.lease)) {
      throw new IllegalStateException("The listing of batch " + id + " was taken over");
    }
    return batch;
  }

  /**
   * Takes a batch to list its files, longest waiting first.
   *
   * @param lease the taker's own
   * @param seconds for how long nobody else gets it
   */
  public Optional<Batch> takeToList(UUID lease, long seconds) {
    return one(
        """
        update ingest.batch set lease = :lease, served_at = now(), attempts = attempts + 1,
               lease_until = now() + make_interval(secs => :seconds)
         where id = (select id from ingest.batch
                      where state = 'listing' and (lease_until is null or lease_until < now())
                      order by served_at nulls first limit 1 for update skip locked)
        returning id
        """,
        lease,
        seconds);
  }

  private Optional<Batch> one(String sql, UUID lease, long seconds) {
    List<UUID> ids =
        getSession()
            .createNativeQuery(sql, Tuple.class)
            .setParameter("lease", lease)
            .setParameter("seconds", seconds)
            .getResultStream()
            .map(row -> row.get(0, UUID.class))
            .toList();
    return ids.stream().findFirst().map(this::findById);
  }

  /** The batch with files to read that was served longest ago. */
  public Optional<UUID> nextToRead() {
    List<UUID> ids =
        getSession()
            .createNativeQuery(
                """
                update ingest.batch set served_at = clock_timestamp()
                 where id = (
                   select b.id from ingest.batch b
                    where b.state = 'running'
                      and exists (select from ingest.batch_file f
                                   where f.batch_id = b.id and f.state = 'received'
                                     and (f.lease_until is null or f.lease_until < now())
                                     and f.picture = (not exists (
                                       select from ingest.batch_file t
                                        where t.batch_id = b.id and t.state = 'received'
                                          and not t.picture)))
                    order by b.served_at nulls first limit 1)
                returning id
                """,
                Tuple.class)
            .getResultStream()
            .map(row -> row.get(0, UUID.class))
            .toList();
    return ids.stream().findFirst();
  }

  /**
   * Batches that somebody may see, newest first: those all of whose publications one may send for;
   * while that is not known of any, the own ones only.
   *
   * @param before only ids below this one, or null
   */
  public List<Batch> visible(String subject, Set<String> maySend, UUID before, int limit) {
    List<UUID> ids =
        getSession()
            .createNativeQuery(
                """
                select id from ingest.batch
                 where publications <@ cast(:codes as text[])
                   and (sender = :subject or cardinality(publications) > 0)
                   and id < cast(:before as uuid)
                 order by id desc limit :limit
                """,
                Tuple.class)
            .setParameter("subject", subject)
            .setParameter("codes", maySend.toArray(new String[0]))
            .setParameter("before", before == null ? new UUID(-1L, -1L) : before)
            .setParameter("limit", limit)
            .getResultStream()
            .map(row -> row.get(0, UUID.class))
            .toList();
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
  }
}
