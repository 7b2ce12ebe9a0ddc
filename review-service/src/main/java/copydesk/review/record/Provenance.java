package copydesk.review.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.audit.StoredSeal;
import copydesk.review.audit.StoredSeals;
import copydesk.review.decision.Decision;
import copydesk.review.decision.Decisions;
import copydesk.review.publication.ScopedId;
import copydesk.review.publication.StagePlans;
import copydesk.review.seal.Approval;
import copydesk.review.stage.Stage;
import copydesk.review.submission.Documents;
import copydesk.review.submission.SourceTexts;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a record's version comes from: who approved it, and what it was made of. */
@ApplicationScoped
public class Provenance {

  private static final List<String> MADE_OF =
      List.of("pages", "sources", "added", "blocks", "dropped", "boundaries");

  @Inject Submissions submissions;
  @Inject Documents documents;
  @Inject Decisions decisions;
  @Inject StoredSeals seals;
  @Inject StagePlans plans;
  @Inject SourceTexts sources;
  @Inject ObjectMapper json;

  /**
   * The review chain. Each approval's seal is the SHA-256 of the canonical JSON (RFC 8785) of
   * {@code sealed} with the approval's own {@code stage}, {@code subject}, {@code at} and {@code
   * previous} put in.
   */
  public ObjectNode chain(RecordVersion version) {
    Submission submission = submission(version);
    Map<UUID, Decision> byId =
        decisions.of(submission.publicationId, submission.id).stream()
            .collect(Collectors.toMap(decision -> decision.id, Function.identity()));
    JsonNode document = documents.tree(submission.document());
    ObjectNode chain = json.createObjectNode();
    chain
        .put("record", version.recordId.toString())
        .put("version", version.version)
        .put("submission", submission.id.toString())
        .put("item", version.itemSha256);
    ArrayNode approvals = chain.putArray("approvals");
    for (StoredSeal seal : seals.of(submission.publicationId, submission.id)) {
      describe(approvals.addObject(), seal, byId.get(seal.decisionId), submission, document);
    }
    ArrayNode links = chain.putArray("links");
    for (StoredSeal seal :
        seals.upTo(submission.publicationId, submission.articleId, submission.id)) {
      links
          .addObject()
          .put("number", seal.number)
          .put("submission", seal.submissionId.toString())
          .put("previous", seal.previous)
          .put("seal", seal.hex);
    }
    chain.set("sealed", Approval.work(submission.id, document));
    return chain;
  }

  private void describe(
      ObjectNode entry,
      StoredSeal seal,
      Decision decision,
      Submission submission,
      JsonNode document) {
    Stage stage = plans.plan(submission.publicationId, submission.plan).stage(decision.stage);
    Approval approval =
        new Approval(
            submission.id,
            document,
            decision.stage,
            submission.stages,
            decision.subject,
            decision.decidedAt,
            seal.previous == null ? null : new copydesk.review.seal.Seal(seal.previous));
    ObjectNode sealed = approval.sealed();
    entry.set("stage", sealed.get("stage"));
    entry.putObject("name").put("zh", stage.zh()).put("en", stage.en());
    entry.put("by", decision.name);
    entry.set("subject", sealed.get("subject"));
    entry.set("at", sealed.get("at"));
    entry.set("previous", sealed.get("previous"));
    entry.put("seal", seal.hex);
  }

  /** The pages, the sources with their text, and which parts of them became which block. */
  public ObjectNode source(RecordVersion version) {
    Submission submission = submission(version);
    JsonNode document = documents.tree(submission.document());
    ObjectNode source = json.createObjectNode();
    for (String member : MADE_OF) {
      source.set(member, document.get(member));
    }
    List<UUID> ids = new ArrayList<>();
    document.path("sources").forEach(entry -> ids.add(UUID.fromString(entry.path("id").asText())));
    Map<UUID, String> texts = sources.texts(submission.publicationId, ids);
    for (JsonNode entry : source.path("sources")) {
      String text = texts.get(UUID.fromString(entry.path("id").asText()));
      ((ObjectNode) entry).put("text", text);
    }
    return source;
  }

  /** The clean text that selectors count in. */
  public String text(RecordVersion version) {
    return documents.tree(submission(version).document()).path("text").asText();
  }

  private Submission submission(RecordVersion version) {
    return submissions.findById(new ScopedId(version.publicationId, version.submissionId));
  }
}
