package copydesk.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.Seal;
import java.util.UUID;

/** Submissions that stand on one page. */
final class Pages {

  private Pages() {}

  /** Sends an article of a page to review and waits until it has been taken in. */
  static Desk.Sent submit(String paper, UUID page, String... contributors) {
    return submit(paper, page, UUID.randomUUID(), contributors);
  }

  /** Sends a revision of an article of a page. */
  static Desk.Sent submit(String paper, UUID page, UUID article, String... contributors) {
    Desk.open();
    ObjectNode document = Desk.document(paper, article);
    ((ObjectNode) document.at("/pages/0")).put("id", page.toString());
    ((ObjectNode) document.at("/sources/0")).put("page", page.toString());
    Desk.Sent sent = Desk.insert(paper, document, Seal.of(document).hex(), contributors);
    Desk.stamp();
    Desk.awaitTakenIn(sent);
    return sent;
  }
}
