package copydesk.review.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.ReviewSettings;
import copydesk.review.audit.AuditTrail;
import copydesk.review.document.Changes;
import copydesk.review.document.Changes.Change;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.ninjs.FactAnnotations;
import copydesk.review.ninjs.ItemWriter;
import copydesk.review.ninjs.Publishing;
import copydesk.review.seal.Seal;
import copydesk.review.signature.Signing;
import copydesk.review.stage.RecordState;
import copydesk.review.submission.Documents;
import copydesk.review.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes the versions of records: rendered once, with a link in the audit chain for each. */
@ApplicationScoped
public class VersionWriter {

  /** Who the audit chain names for what no person did. */
  static final String BY_ITSELF = "review-service";

  /**
   * Why a version is made.
   *
   * @param reason for readers, or null
   * @param subject who caused it, or null for what comes by itself
   * @param name the name of who caused it, or null
   * @param at by the database's clock
   */
  public record Occasion(Cause cause, String reason, String subject, String name, Instant at) {}

  @Inject RecordVersions versions;
  @Inject Documents documents;
  @Inject AuditTrail audit;
  @Inject Signing signing;
  @Inject ReviewSettings settings;
  @Inject ObjectMapper json;

  /**
   * Writes the version that a record has just come to, inside the caller's transaction.
   *
   * @param record in its new state
   * @param before the version whose text was the record's until now; empty for the first
   * @param submission what was approved; its text is the version's
   * @param seal the last seal of its approval
   */
  public RecordVersion write(
      PublishedRecord record,
      Optional<RecordVersion> before,
      Submission submission,
      Seal seal,
      Occasion occasion) {
    RecordState state = record.state();
    SubmissionDocument document = read(submission);
    RecordVersion version = new RecordVersion();
    version.publicationId = record.publicationId;
    version.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    version.recordId = record.id;
    version.version = state.version();
    version.submissionId = submission.id;
    version.pubStatus = state.pubStatus();
    version.headline = submission.headline;
    version.seal = seal.hex();
    version.sealedAt = occasion.at();
    version.setCause(occasion.cause());
    version.reason = occasion.reason();
    version.madeBy = occasion.subject();
    version.madeByName = occasion.name();
    version.embargoed = isEmbargoed(state, record);
    version.changes = "[]";
    render(version, document, publishing(record, version, state));
    if (occasion.cause() == Cause.CORRECTED) {
      version.changes = changes(before.orElseThrow(), document);
    }
    version.signature = signing.sign(version.item);
    versions.persist(version);
    note(version, occasion);
    return version;
  }

  // The withdrawal of what only few could read is not told to the others.
  private boolean isEmbargoed(RecordState state, PublishedRecord record) {
    return switch (state) {
      case RecordState.Embargoed embargoed -> true;
      case RecordState.Usable usable -> false;
      case RecordState.Canceled canceled ->
          versions.version(record, state.version() - 1).orElseThrow().embargoed;
    };
  }

  private Publishing publishing(PublishedRecord record, RecordVersion version, RecordState state) {
    return new Publishing(
        settings.origin(),
        record.id,
        version.version,
        version.submissionId,
        version.pubStatus,
        record.firstSealedAt,
        version.sealedAt,
        version.seal,
        note(version, state));
  }

  private static String note(RecordVersion version, RecordState state) {
    String said =
        switch (version.cause()) {
          case WITHDRAWN -> "Withdrawn: " + version.reason;
          case CORRECTED -> version.reason == null ? "Corrected." : "Corrected: " + version.reason;
          case APPROVED, EMBARGO_MOVED, EMBARGO_ENDED -> null;
        };
    if (!(state instanceof RecordState.Embargoed(int number, Instant until))) {
      return said;
    }
    String embargo = "Embargoed until " + until + ".";
    return said == null ? embargo : said + "\n" + embargo;
  }

  private static void render(
      RecordVersion version, SubmissionDocument document, Publishing publishing) {
    if (version.cause() == Cause.WITHDRAWN) {
      version.item = ItemWriter.writeWithdrawn(document, publishing);
      version.setFacts("[]");
    } else {
      version.item = ItemWriter.write(document, publishing);
      version.setFacts(FactAnnotations.write(document, publishing));
    }
    version.itemSha256 = Seal.ofBytes(version.item.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private String changes(RecordVersion before, SubmissionDocument document) {
    List<Change> changes = Changes.between(read(versions.submissionOf(before)), document);
    try {
      return json.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("changes are always JSON", e);
    }
  }

  private SubmissionDocument read(Submission submission) {
    return documents.read(documents.tree(submission.document()));
  }

  private void note(RecordVersion version, Occasion occasion) {
    ObjectNode details =
        json.createObjectNode()
            .put("record", version.recordId.toString())
            .put("version", version.version)
            .put("cause", occasion.cause().word())
            .put("submission", version.submissionId.toString())
            .put("seal", version.seal)
            .put("item", version.itemSha256);
    if (occasion.reason() != null) {
      details.put("reason", occasion.reason());
    }
    audit.add(
        version.publicationId,
        AuditTrail.Kind.PUBLISHED,
        occasion.subject() == null ? BY_ITSELF : occasion.subject(),
        occasion.at(),
        details);
  }
}
