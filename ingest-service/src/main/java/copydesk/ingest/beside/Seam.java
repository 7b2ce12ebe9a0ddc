package copydesk.ingest.beside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A boundary as it is shown.
 *
 * @param decision its name in interfaces
 * @param percent the confidence, rounded down so that 100 is never said of what is less
 * @param level how sure
 * @param evidence why, the weightiest first
 */
public record Seam(String decision, long percent, Level level, List<Why> evidence) {

  /** One reason in both languages. */
  public record Why(String zh, String en) {

    /**
     * In one language.
     *
     * @param language {@code zh}, or anything else for English
     */
    public String in(String language) {
      return language.equals("zh") ? zh : en;
    }
  }

  public Seam {
    evidence = List.copyOf(evidence);
  }

  /** That of a boundary in a reading's document. */
  static Seam of(JsonNode boundary) {
    double confidence = boundary.path("confidence").asDouble();
    List<Why> evidence = new ArrayList<>();
    for (JsonNode reason : boundary.path("evidence")) {
      evidence.add(new Why(reason.path("zh").asText(), reason.path("en").asText()));
    }
    return new Seam(
        boundary.path("decision").asText(), percent(confidence), Level.of(confidence), evidence);
  }

  /** Whether it is to be looked at. */
  public boolean isUnsure() {
    return level != Level.SURE;
  }

  /** The message that names the decision. */
  public String decisionKey() {
    return "decision_" + decision.replace('-', '_');
  }

  /** A confidence as whole hundredths, rounded down. */
  public static long percent(double confidence) {
    return (long) Math.floor(100 * confidence);
  }
}
