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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What editors say to stories that go over pages. */
@ApplicationScoped
public class JumpOffers {

  private static final Set<String> KNOWN = Set.of(Jump.OFFERED, Jump.DECLINED, Jump.TAKEN);
  private static final String BY_HAND = "[{\"zh\":\"编辑指定\",\"en\":\"set by an editor\"}]";

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
   * Says by hand that an article of one page goes on in an article of another, and joins the two,
   * as an edit that can be taken back.
   *
   * @param page the page on which this is said; one of the two articles has text on it
   * @param base the versions of both
   * @throws ProblemException {@link AnnotateProblem#NO_JUMP} unless the two are articles of
   *     different pages of one issue, else as {@link Editing#edit}
   */
  @Transactional
  public void set(Page page, UUID from, UUID to, Map<String, Long> base, Editor editor) {
    Optional<Jump> known =
        jumps.onPage(page.publicationId, page.id, KNOWN).stream()
            .filter(jump -> jump.outArticleId.equals(from) && jump.inArticleId.equals(to))
            .findFirst();
    if (known.isPresent()) {
      take(page, known.get().id, editor);
      return;
    }
    Joins.Pair pair = joins.pair(page, from, to).orElseThrow(JumpOffers::noJump);
    Jump jump = pair.jump(editor.at());
    if (jump.outPageId.equals(jump.inPageId)
        || !jump.pages().contains(page.id)
        || !pair.isOneIssue()) {
      throw noJump();
    }
    jump.evidence = BY_HAND;
    jump.fate = Jump.TAKEN;
    jumps.persist(jump);
    editing.edit(page, base, pair.moves(), editor);
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

  private static ProblemException noJump() {
    return new ProblemException(
        AnnotateProblem.NO_JUMP, "Name an article of this page and one of another of its issue.");
  }

  private static ProblemException gone() {
    return new ProblemException(AnnotateProblem.OFFER_GONE, "It is not offered for this page.");
  }
}
