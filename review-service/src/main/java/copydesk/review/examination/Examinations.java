package copydesk.review.examination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.seal.CanonicalJson;
import copydesk.review.seal.Seal;
import copydesk.review.submission.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What reviewers looked at. */
@ApplicationScoped
public class Examinations implements PanacheRepositoryBase<Examination, Examination.Key> {

  /**
   * How much of what there is was ticked off when a decision was taken.
   *
   * @param seen how many
   * @param total of how many
   */
  public record Extent(int seen, int total) {}

  @Inject ObjectMapper json;

  /** What a person has ticked off at the submission's present stage, in the order of ticking. */
  public List<String> looked(Submission submission, String subject) {
    Examination examination =
        findById(
            new Examination.Key(
                submission.publicationId, submission.id, submission.state().stage(), subject));
    return examination == null ? List.of() : read(examination.looked);
  }

  /** Those of the submissions that a person has opened at their present stage. */
  public Set<UUID> opened(Collection<Submission> submissions, String subject) {
    return submissions.stream()
        .filter(submission -> isOpened(submission, subject))
        .map(submission -> submission.id)
        .collect(Collectors.toSet());
  }

  /** Whether a person has opened a submission at its present stage. */
  public boolean isOpened(Submission submission, String subject) {
    return findById(
            new Examination.Key(
                submission.publicationId, submission.id, submission.state().stage(), subject))
        != null;
  }

  /** Writes down that a person has it open and has ticked these off, and no others. */
  public void keep(Submission submission, String subject, Collection<String> looked) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into review.examination
              (publication_id, submission_id, stage, subject, opened_at, looked)
            values (:publication, :submission, :stage, :subject, now(), cast(:looked as jsonb))
            on conflict (publication_id, submission_id, stage, subject)
            do update set looked = excluded.looked
            """)
        .setParameter("publication", submission.publicationId)
        .setParameter("submission", submission.id)
        .setParameter("stage", submission.state().stage())
        .setParameter("subject", subject)
        .setParameter("looked", write(new LinkedHashSet<>(looked)))
        .executeUpdate();
  }

  /**
   * Freezes what a person looked at with the decision.
   *
   * @return what the decision's audit entry holds of it
   */
  public ObjectNode freeze(
      Submission submission, SubmissionDocument document, UUID decisionId, String subject) {
    Set<String> ticked = new LinkedHashSet<>(looked(submission, subject));
    List<String> all = Marks.of(document);
    List<String> seen = all.stream().filter(ticked::contains).toList();
    JsonNode marks = json.valueToTree(seen);
    String hash = Seal.of(marks).hex();
    getEntityManager()
        .createNativeQuery(
            """
            insert into review.decision_examination
              (publication_id, decision_id, looked, sha256, seen, total)
            values (:publication, :decision, :looked, :hash, :seen, :total)
            """)
        .setParameter("publication", submission.publicationId)
        .setParameter("decision", decisionId)
        .setParameter("looked", CanonicalJson.text(marks))
        .setParameter("hash", hash)
        .setParameter("seen", seen.size())
        .setParameter("total", all.size())
        .executeUpdate();
    return json.createObjectNode()
        .put("seen", seen.size())
        .put("of", all.size())
        .put("sha256", hash);
  }

  /** How much was ticked off for each decision of a submission, by the decision's id. */
  public Map<UUID, Extent> extents(UUID publicationId, Collection<UUID> decisions) {
    if (decisions.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select decision_id, seen, total from review.decision_examination
                 where publication_id = :publication and decision_id in (:decisions)
                """,
                Tuple.class)
            .setParameter("publication", publicationId)
            .setParameter("decisions", decisions)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(
            Collectors.toMap(
                row -> row.get(0, UUID.class),
                row -> new Extent(row.get(1, Integer.class), row.get(2, Integer.class))));
  }

  private List<String> read(String marks) {
    try {
      return List.of(json.readValue(marks, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored marks are not a list", e);
    }
  }

  private String write(Collection<String> marks) {
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("marks are always JSON", e);
    }
  }
}
