package copydesk.review.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.submission.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** All drafts of remarks; one for each person and submission. */
@ApplicationScoped
public class RemarkDrafts implements PanacheRepositoryBase<RemarkDraft, RemarkDraft.Key> {

  @Inject ObjectMapper json;

  /** A person's draft; empty if there is none. */
  public List<RemarkText> of(Submission submission, String subject) {
    RemarkDraft draft =
        findById(new RemarkDraft.Key(submission.publicationId, submission.id, subject));
    try {
      return draft == null ? List.of() : List.of(json.readValue(draft.remarks, RemarkText[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored draft is not one", e);
    }
  }

  /** Keeps a person's remarks, whatever becomes of the decision that they were written for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void save(Submission submission, String subject, List<RemarkText> remarks) {
    try {
      getEntityManager()
          .createNativeQuery(
              """
              insert into review.remark_draft
                (publication_id, submission_id, subject, remarks, saved_at)
              values (:publication, :submission, :subject, cast(:remarks as jsonb), now())
              on conflict (publication_id, submission_id, subject)
              do update set remarks = excluded.remarks, saved_at = excluded.saved_at
              """)
          .setParameter("publication", submission.publicationId)
          .setParameter("submission", submission.id)
          .setParameter("subject", subject)
          .setParameter("remarks", json.writeValueAsString(remarks))
          .executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("remarks are always JSON", e);
    }
  }

  /** Throws a person's draft away, inside the caller's transaction. */
  public void drop(Submission submission, String subject) {
    deleteById(new RemarkDraft.Key(submission.publicationId, submission.id, subject));
  }
}
