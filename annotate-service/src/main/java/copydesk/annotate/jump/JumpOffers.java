package copydesk.annotate.jump;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.history.Editing;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Page;
import copydesk.annotate.publication.ScopedId;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** What editors say to stories that go over pages. */
@ApplicationScoped
public class JumpOffers {

  @Inject Jumps jumps;
  @Inject Joins joins;
  @Inject Editing editing;

  /**
   * Joins the articles of a jump that was offered or kept apart, as an edit of the page that can be
   * taken back.
   *
   * @throws ProblemException {@link AnnotateProblem#OFFER_GONE} if it is not one of the page, or
   *     its articles are one already, {@link AnnotateProblem#NOT_EDITABLE} if one of the articles
   *     is in review, approved or spiked
   */
  @Transactional
  public void take(Page page, UUID id, Editor editor) {
    Jump jump = require(page, id);
    Joins.Pair pair = joins.pair(jump).orElseThrow(JumpOffers::gone);
    if (pair.isOne() && !jump.fate.equals(Jump.OFFERED)) {
      throw gone();
    }
    jump.outArticleId = pair.out().id;
    jump.inArticleId = pair.in().id;
    jump.fate = Jump.TAKEN;
    if (!pair.isOne()) {
      editing.edit(
          page,
          Map.of(
              pair.out().id.toString(), pair.out().version,
              pair.in().id.toString(), pair.in().version),
          pair.moves(),
          editor);
    }
  }

  /**
   * Keeps the articles of a jump apart, or takes them apart again if they were joined.
   *
   * @throws ProblemException as {@link #take}
   */
  @Transactional
  public void decline(Page page, UUID id, Editor editor) {
    Jump jump = require(page, id);
    if (jump.fate.equals(Jump.DECLINED)) {
      throw gone();
    }
    joins.apart(jump, Jump.DECLINED, editor);
  }

  private Jump require(Page page, UUID id) {
    Jump jump = jumps.findById(new ScopedId(page.publicationId, id));
    if (jump == null
        || !jump.pages().contains(page.id)
        || jump.fate.equals(Jump.OPEN)
        || jump.fate.equals(Jump.GONE)) {
      throw gone();
    }
    return jump;
  }

  private static ProblemException gone() {
    return new ProblemException(AnnotateProblem.OFFER_GONE, "It is not offered for this page.");
  }
}
