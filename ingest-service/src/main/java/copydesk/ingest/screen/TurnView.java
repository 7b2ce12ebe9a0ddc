package copydesk.ingest.screen;

import copydesk.ingest.issue.EndView;
import copydesk.ingest.jump.Reason;
import java.util.List;
import java.util.UUID;

/**
 * A turn line as a template shows it.
 *
 * @param key the message that says which way it points
 * @param names the label of the other page
 * @param page the other page, or null while it waits
 * @param article the other article, or null while it waits
 * @param waitKey the message that says what it waits for, or null
 * @param why it is linked, in the language of the screen; empty while it waits
 */
public record TurnView(
    String key, String names, UUID page, String article, String waitKey, String why) {

  /**
   * Shows an end.
   *
   * @param language {@code zh} or {@code en}
   */
  static TurnView of(EndView end, String language) {
    if (!end.isLinked()) {
      return waiting(end.direction(), end.names(), !end.candidates().isEmpty());
    }
    List<String> why =
        end.evidence().stream().map(language.equals("zh") ? Reason::zh : Reason::en).toList();
    return new TurnView(
        key(end.direction()),
        end.other().label(),
        end.other().page(),
        end.other().article(),
        null,
        String.join(language.equals("zh") ? "；" : "; ", why));
  }

  /** One whose other end is not known. */
  static TurnView waiting(String direction, String names, boolean several) {
    return new TurnView(
        key(direction), names, null, null, several ? "turn_open" : "turn_waiting", "");
  }

  private static String key(String direction) {
    return direction.equals("to") ? "goes_to" : "comes_from";
  }
}
