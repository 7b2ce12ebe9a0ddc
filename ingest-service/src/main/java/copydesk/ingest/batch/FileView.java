package copydesk.ingest.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One file of a batch on the wire.
 *
 * @param number from 1
 * @param name as sent
 * @param state {@code received}, {@code read}, {@code known}, {@code unreadable}, {@code refused}
 *     or {@code canceled}
 * @param publication with date, edition and label the page it is; null if that cannot be told
 * @param page the page's id and address, once there is one
 * @param problem what is wrong with it and what to do, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileView(
    int number,
    String name,
    String state,
    String publication,
    LocalDate date,
    String edition,
    String label,
    PageLink page,
    @JsonRawValue String problem) {

  /** The page that a file became. */
  public record PageLink(UUID id, String href) {}

  /** The key of the state's word on screens. */
  public String stateKey() {
    return "file_" + state;
  }

  static FileView of(BatchFile file) {
    boolean hasKey = file.key() != null;
    return new FileView(
        file.number(),
        file.name(),
        file.state(),
        hasKey ? file.key().publication() : null,
        hasKey ? file.key().date() : null,
        hasKey ? file.key().edition() : null,
        hasKey ? file.key().label() : null,
        file.page() == null ? null : new PageLink(file.page(), "/ingest/api/pages/" + file.page()),
        file.problem());
  }
}
