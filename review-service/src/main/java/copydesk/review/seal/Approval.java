package copydesk.review.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What one approval seals: the work as it was submitted, who approved it at which stage and when,
 * and the approval before it in the record's chain.
 *
 * @param submission the submission's id
 * @param document the submission document, whole
 * @param stage the stage approved, from 1
 * @param stages how many stages the submission has
 * @param subject who approved
 * @param at when, by the database's clock
 * @param previous the seal before this one in the record's chain, or null for the first
 */
public record Approval(
    UUID submission,
    JsonNode document,
    int stage,
    int stages,
    String subject,
    Instant at,
    Seal previous) {

  /** Members of the submission document that are sealed as they stand. */
  private static final List<String> SEALED =
      List.of(
          "publication",
          "article",
          "revision",
          "sources",
          "added",
          "dropped",
          "facts",
          "links",
          "waivers");

  /**
   * What every approval of one submission seals alike. {@code submission.hash} binds the rest of
   * the document too: its text, boundaries and findings.
   */
  public static ObjectNode work(UUID submission, JsonNode document) {
    ObjectNode work = JsonNodeFactory.instance.objectNode();
    work.put("format", 1);
    work.putObject("submission")
        .put("id", submission.toString())
        .put("hash", Seal.of(document).hex());
    for (String member : SEALED) {
      work.set(member, member(document, member));
    }
    var pieces = work.putArray("pieces");
    for (JsonNode block : document.path("blocks")) {
      ObjectNode entry = pieces.addObject();
      entry.set("block", member(block, "id"));
      entry.set("type", member(block, "type"));
      entry.set("pieces", member(block, "pieces"));
    }
    return work;
  }

  private static JsonNode member(JsonNode object, String name) {
    JsonNode value = object.get(name);
    return value == null ? JsonNodeFactory.instance.nullNode() : value;
  }

  /** The document that is hashed. */
  public ObjectNode sealed() {
    ObjectNode sealed = work(submission, document);
    sealed.putObject("stage").put("order", stage).put("of", stages);
    sealed.put("subject", subject);
    sealed.put("at", UtcTime.of(at));
    sealed.put("previous", previous == null ? null : previous.hex());
    return sealed;
  }

  /** The SHA-256 over the canonical form of {@link #sealed()}. */
  public Seal seal() {
    return Seal.of(sealed());
  }
}
