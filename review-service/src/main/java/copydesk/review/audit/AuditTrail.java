package copydesk.review.audit;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.review.seal.AuditEntry;
import copydesk.review.seal.Seal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** The audit chains of all publications. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<StoredAuditEntry, StoredAuditEntry.Key> {

  /** What is written down. */
  public enum Kind {
    APPROVED,
    RETURNED,
    RECALLED,
    REASSIGNED,
    VOIDED,
    PUBLISHED,
    CORRECTION_ORDERED,
    EMBARGO_SET,
    EMBARGO_READER_SET,
    SUBSCRIPTION_ENDED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Adds a link. The chain stays locked until the transaction ends.
   *
   * @param at by the database's clock
   * @param details what it was about; the seal binds it
   */
  public void add(UUID publicationId, Kind kind, String subject, Instant at, JsonNode details) {
    YearMonth month = AuditEntry.monthOf(at);
    Tuple head = lockHead(publicationId, month.toString());
    String previous = head.get(1, String.class);
    long number = head.get(0, Long.class) + 1;
    Seal seal =
        new AuditEntry(
                publicationId,
                month,
                number,
                kind.word(),
                subject,
                at,
                details,
                previous == null ? null : new Seal(previous))
            .seal();

    StoredAuditEntry entry = new StoredAuditEntry();
    entry.publicationId = publicationId;
    entry.month = month.toString();
    entry.number = number;
    entry.kind = kind.word();
    entry.subject = subject;
    entry.at = at;
    entry.details = details.toString();
    entry.previous = previous;
    entry.hex = seal.hex();
    persist(entry);
    moveHead(entry);
  }

  private Tuple lockHead(UUID publicationId, String month) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into review.audit_chain (publication_id, month, number)
            values (:publication, :month, 0) on conflict do nothing
            """)
        .setParameter("publication", publicationId)
        .setParameter("month", month)
        .executeUpdate();
    return (Tuple)
        getEntityManager()
            .createNativeQuery(
                """
                select number, seal from review.audit_chain
                 where publication_id = :publication and month = :month for update
                """,
                Tuple.class)
            .setParameter("publication", publicationId)
            .setParameter("month", month)
            .getSingleResult();
  }

  private void moveHead(StoredAuditEntry entry) {
    getEntityManager()
        .createNativeQuery(
            """
            update review.audit_chain set number = :number, seal = :seal
             where publication_id = :publication and month = :month
            """)
        .setParameter("number", entry.number)
        .setParameter("seal", entry.hex)
        .setParameter("publication", entry.publicationId)
        .setParameter("month", entry.month)
        .executeUpdate();
  }
}
