package copydesk.annotate.submission;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All submissions. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, ScopedId> {

  public Optional<Submission> byId(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** Freezes who worked on the article so far: they may not review it. */
  public void freezeContributors(Submission submission) {
    flush();
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.submission_contributor (publication_id, submission_id, subject)
            select publication_id, :submission, subject from annotate.article_contributor
             where publication_id = :publication and article_id = :article
            union select :publication, :submission, cast(:subject as text)
            """)
        .setParameter("submission", submission.id)
        .setParameter("publication", submission.publicationId)
        .setParameter("article", submission.articleId)
        .setParameter("subject", submission.submittedBy)
        .executeUpdate();
  }
}
