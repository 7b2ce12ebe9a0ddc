package copydesk.ingest.jump;

import java.util.UUID;

/**
 * An end on a page of an issue.
 *
 * @param id of the end
 * @param pageId of its page
 * @param page the label of its page
 */
public record Placed(UUID id, UUID pageId, PageLabel page, JumpEnd end) {

  /** The label that its turn line names. */
  PageLabel names() {
    return PageLabel.of(end.names());
  }
}
