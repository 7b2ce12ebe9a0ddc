package copydesk.review.audit;

import copydesk.review.seal.Approval;
import copydesk.review.seal.Seal;
import copydesk.review.submission.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** All seals. */
@ApplicationScoped
public class StoredSeals implements PanacheRepositoryBase<StoredSeal, StoredSeal.Key> {

  /** The chain of an article up to and with a submission's seals, in order. */
  public List<StoredSeal> upTo(UUID publicationId, UUID articleId, UUID submissionId) {
    return list(
        """
        publicationId = ?1 and articleId = ?2 and number <= (
          select max(s.number) from StoredSeal s
           where s.publicationId = ?1 and s.submissionId = ?3)
        order by number
        """,
        publicationId,
        articleId,
        submissionId);
  }

  /** A submission's seals, in the order of its stages. */
  public List<StoredSeal> of(UUID publicationId, UUID submissionId) {
    return list(
        "publicationId = ?1 and submissionId = ?2 order by number", publicationId, submissionId);
  }

  /**
   * Adds an approval to its article's chain. The chain stays locked until the transaction ends.
   *
   * @param approval makes the approval, given the seal before it or null
   */
  public Seal add(Submission submission, UUID decisionId, Function<Seal, Approval> approval) {
    Tuple head = lockHead(submission.publicationId, submission.articleId);
    String previous = head.get(1, String.class);
    Seal seal = approval.apply(previous == null ? null : new Seal(previous)).seal();

    StoredSeal link = new StoredSeal();
    link.publicationId = submission.publicationId;
    link.articleId = submission.articleId;
    link.number = head.get(0, Long.class) + 1;
    link.submissionId = submission.id;
    link.decisionId = decisionId;
    link.previous = previous;
    link.hex = seal.hex();
    persist(link);
    moveHead(link);
    return seal;
  }

  private Tuple lockHead(UUID publicationId, UUID articleId) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into review.record_chain (publication_id, article_id, number)
            values (:publication, :article, 0) on conflict do nothing
            """)
        .setParameter("publication", publicationId)
        .setParameter("article", articleId)
        .executeUpdate();
    return (Tuple)
        getEntityManager()
            .createNativeQuery(
                """
                select number, seal from review.record_chain
                 where publication_id = :publication and article_id = :article for update
                """,
                Tuple.class)
            .setParameter("publication", publicationId)
            .setParameter("article", articleId)
            .getSingleResult();
  }

  private void moveHead(StoredSeal link) {
    getEntityManager()
        .createNativeQuery(
            """
            update review.record_chain set number = :number, seal = :seal
             where publication_id = :publication and article_id = :article
            """)
        .setParameter("number", link.number)
        .setParameter("seal", link.hex)
        .setParameter("publication", link.publicationId)
        .setParameter("article", link.articleId)
        .executeUpdate();
  }
}
