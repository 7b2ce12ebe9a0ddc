package copydesk.ingest.beside;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A block as it is shown.
 *
 * @param text its clean text, with what a browser would act on spelled out
 * @param percent the confidence of its type and extent, rounded down
 */
public record BlockView(String id, String type, String text, long percent) {

  /** That of a block in a reading's document. */
  public static BlockView of(JsonNode block) {
    return new BlockView(
        block.path("id").asText(),
        block.path("type").asText(),
        Visible.of(block.path("text").asText()),
        Seam.percent(block.path("confidence").asDouble()));
  }

  /** The message that names its type. */
  public String typeKey() {
    return "type_" + type;
  }

  /** Whether an article that has it is named by it. */
  public boolean heads() {
    return type.equals("headline") || type.equals("label");
  }
}
