package copydesk.ingest.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.ingest.jump.Reason;
import java.util.List;
import java.util.UUID;

/**
 * An end of a story on the wire.
 *
 * @param page on which it is
 * @param label of that page
 * @param article the id of the article in the page's latest reading
 * @param direction {@code to}: the story goes on elsewhere; {@code from}: it began elsewhere
 * @param names the label that the turn line names, as printed
 * @param start of the turn line in the source, code points
 * @param end after the turn line
 * @param state {@code linked} or {@code waiting}
 * @param other where the story goes on or began; null while it waits
 * @param candidates of an end that waits: the ends that it may belong to, if that cannot be told
 * @param evidence why it is linked
 */
public record EndView(
    UUID page,
    String label,
    String article,
    String direction,
    String names,
    int start,
    int end,
    String state,
    @JsonInclude(JsonInclude.Include.NON_NULL) Other other,
    List<Other> candidates,
    List<Reason> evidence) {

  /** Another page's article. */
  public record Other(UUID page, String label, String article) {
    static Other of(StoredEnd end) {
      return new Other(end.pageId, end.label, end.article);
    }
  }

  /** Whether its other end has been found. */
  public boolean isLinked() {
    return other != null;
  }
}
