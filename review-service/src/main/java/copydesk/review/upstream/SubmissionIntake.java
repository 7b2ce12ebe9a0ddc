package copydesk.review.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.review.decision.Recalling;
import copydesk.review.document.CodePoints;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.PagePart;
import copydesk.review.document.SubmissionDocument.SourcePart;
import copydesk.review.document.SubmissionDocument.Submitter;
import copydesk.review.page.PageClosings;
import copydesk.review.publication.Publications;
import copydesk.review.publication.ScopedId;
import copydesk.review.publication.StagePlans;
import copydesk.review.seal.Seal;
import copydesk.review.stage.SubmissionState.InReview;
import copydesk.review.submission.Documents;
import copydesk.review.submission.SourceText;
import copydesk.review.submission.SourceTexts;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionPeople;
import copydesk.review.submission.Submissions;
import copydesk.review.upstream.AnnotateViews.SubmissionRow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes in submissions, each once, whole, with everybody who worked on it. */
@ApplicationScoped
public class SubmissionIntake {

  /** The stream's name, and the table behind the neighbour's view. */
  static final String STREAM = "annotate.submission";

  private static final Logger LOG = Logger.getLogger(SubmissionIntake.class);
  private static final int BATCH = 50;

  @Inject AnnotateViews views;
  @Inject IntakeCursors cursors;
  @Inject Documents documents;
  @Inject Publications publications;
  @Inject StagePlans plans;
  @Inject Submissions submissions;
  @Inject SubmissionPeople people;
  @Inject SourceTexts sources;
  @Inject PageClosings closings;
  @Inject Recalling recalling;

  /**
   * Takes in what comes next, and moves the cursor, in one transaction.
   *
   * @return how many rows were read; 0 when all is taken in
   */
  public int takeBatch() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<SubmissionRow> rows = views.submissions(cursors.lock(STREAM), BATCH);
              for (SubmissionRow row : rows) {
                take(row);
              }
              if (!rows.isEmpty()) {
                cursors.move(STREAM, rows.getLast().seq());
              }
              return rows.size();
            });
  }

  private void take(SubmissionRow row) throws SQLException {
    if (submissions.findById(new ScopedId(row.publicationId(), row.id())) != null) {
      return;
    }
    SubmissionDocument document;
    try {
      JsonNode tree = documents.tree(row.document());
      if (!Seal.of(tree).hex().equals(row.hash())) {
        refuse(row, "the document does not have the hash that it was sent with");
        return;
      }
      document = documents.read(tree);
    } catch (IllegalArgumentException e) {
      refuse(row, "the document is not one: " + e.getMessage());
      return;
    }
    store(row, document);
  }

  // What cannot be taken in must not hold up what comes behind it; the health page tells of it.
  private void refuse(SubmissionRow row, String reason) throws SQLException {
    LOG.errorf("Submission %s was not taken in: %s", row.id(), reason);
    cursors.refuse(row, reason);
  }

  private void store(SubmissionRow row, SubmissionDocument document) throws SQLException {
    var paper = document.publication();
    publications.learn(
        row.publicationId(), paper.code(), paper.name(), paper.language(), paper.timeZone());
    for (SourcePart source : document.sources()) {
      copySource(row.publicationId(), source);
    }
    StagePlans.Numbered plan = plans.current(row.publicationId());
    Submission submission = submission(row, document);
    // What was approved of an earlier round was not this text: it begins at the first stage again.
    for (Submission earlier : submissions.open(row.publicationId(), row.articleId())) {
      recalling.end(earlier, row.submittedBy(), row.submittedAt());
    }
    submission.setDueAt(closings.of(row.publicationId(), row.pageId()));
    submission.plan = plan.number();
    submission.stages = plan.plan().size();
    submission.become(InReview.first(submission.stages), plan.plan(), row.submittedAt());
    submissions.persistAndFlush(submission);
    for (String subject : contributors(row, document)) {
      people.addContributor(row.publicationId(), row.id(), subject);
    }
  }

  private static Submission submission(SubmissionRow row, SubmissionDocument document) {
    Optional<PagePart> page = document.pages().stream().findFirst();
    Submission submission = new Submission();
    submission.publicationId = row.publicationId();
    submission.id = row.id();
    submission.articleId = row.articleId();
    submission.pageId = row.pageId();
    submission.revision = row.revision();
    submission.hash = row.hash();
    submission.submittedBy = row.submittedBy();
    submission.submittedByName =
        Optional.ofNullable(document.submittedBy()).map(Submitter::name).orElse("");
    submission.submittedAt = row.submittedAt();
    submission.headline = Optional.ofNullable(document.headline()).orElse("");
    submission.issue = page.map(PagePart::issue).orElse("");
    submission.edition = page.map(PagePart::edition).orElse("");
    submission.label = page.map(PagePart::label).orElse("");
    submission.characters = CodePoints.length(document.text());
    submission.waivers = document.waivers().size();
    submission.setDocument(row.document());
    return submission;
  }

  private void copySource(UUID publicationId, SourcePart part) throws SQLException {
    if (sources.isKnown(publicationId, part.id())) {
      return;
    }
    Optional<String> text = views.sourceText(publicationId, part.id(), part.page());
    if (text.isPresent()) {
      SourceText source = new SourceText();
      source.publicationId = publicationId;
      source.id = part.id();
      source.sha256 = part.sha256();
      source.text = text.get();
      sources.persistAndFlush(source);
    }
  }

  // The desk lists everybody who worked on it; those whom the document names are among them, and
  // are counted again so that a list with a gap lets nobody through.
  private Set<String> contributors(SubmissionRow row, SubmissionDocument document)
      throws SQLException {
    Set<String> subjects = new HashSet<>(views.contributors(row.publicationId(), row.id()));
    subjects.add(row.submittedBy());
    document.waivers().forEach(waiver -> subjects.add(waiver.by()));
    document.facts().forEach(fact -> subjects.add(fact.by()));
    document.boundaries().forEach(boundary -> subjects.add(boundary.by()));
    subjects.remove(null);
    subjects.remove("reader");
    subjects.remove("recogniser");
    return subjects;
  }
}
