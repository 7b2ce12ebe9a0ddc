package copydesk.local.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Optional;

/** Sends page files and says of each in one line what became of it. */
public final class PageSender {
  private final HouseClient client;

  /** Sends as this client. */
  public PageSender(HouseClient client) {
    this.client = client;
  }

  /**
   * What became of a file.
   *
   * @param accepted whether the house has the page now
   * @param line what to tell a person
   */
  public record Outcome(boolean accepted, String line) {}

  /** Sends one file with the bytes it has. */
  public Outcome send(PageFile page, Optional<String> encoding) {
    String name = page.file().toString();
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(page.file());
    } catch (IOException e) {
      return new Outcome(false, name + "  cannot be read");
    }
    HttpResponse<String> answer = client.send("POST", page.target(encoding), "text/plain", bytes);
    if (answer.statusCode() / 100 != 2) {
      return new Outcome(false, name + "  refused: " + HouseClient.problem(answer));
    }
    JsonNode sent = HouseClient.json(answer.body());
    String key =
        String.join(" ", page.publication(), page.date().toString(), page.edition(), page.label());
    String news =
        answer.statusCode() == 200
            ? "known already"
            : sent.at("/source/version").asInt(1) > 1 ? "new version" : "new";
    return new Outcome(
        true,
        name
            + "  "
            + key
            + "  "
            + news
            + "  "
            + sent.path("state").asText()
            + "  "
            + sent.path("id").asText());
  }
}
