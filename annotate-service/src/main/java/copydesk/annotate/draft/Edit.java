package copydesk.annotate.draft;

import java.util.List;
import java.util.Set;

/**
 * A list of operations applied to the drafts of a page: all of them or none.
 *
 * @param drafts as they are afterwards
 * @param touched the articles that the operations were about, those that went included
 * @param delta what changed, to be reversed or shown
 */
public record Edit(Drafts drafts, Set<String> touched, Delta delta) {

  /**
   * Applies operations in order; each means the state after the one before it.
   *
   * @throws Refusal naming the first operation that cannot be done; nothing is changed then
   */
  public static Edit apply(Drafts start, List<Operation> operations, Author author) {
    Working working = new Working(start);
    for (int i = 0; i < operations.size(); i++) {
      try {
        step(working, operations.get(i), author);
        Settling.apply(working);
      } catch (Refusal refusal) {
        throw refusal.at(i);
      }
    }
    Drafts after = working.drafts();
    if (!after.coverage().equals(start.coverage().with(working.adopted()))) {
      throw new IllegalStateException("An edit would have lost or doubled text: " + operations);
    }
    return new Edit(after, working.touched(), Delta.between(start, after));
  }

  private static void step(Working working, Operation operation, Author author) {
    switch (operation) {
      case Operation.Flip flip -> Flipping.apply(working, flip, author);
      case Operation.Replace replace -> Wording.replace(working, replace);
      case Operation.Retype retype -> Wording.retype(working, retype);
      case Operation.Split split -> Reflow.split(working, split);
      case Operation.Merge merge -> Reflow.merge(working, merge);
      case Operation.Move move -> Reflow.move(working, move);
      case Operation.Divide divide -> Reflow.divide(working, divide);
      case Operation.Adopt adopt -> Reflow.adopt(working, adopt);
      case Operation.Tag tag -> Tagging.tag(working, tag, author);
      case Operation.Untag untag -> Tagging.untag(working, untag);
      case Operation.Confirm confirm -> Tagging.confirm(working, confirm, author);
      case Operation.Reject reject -> Tagging.reject(working, reject, author);
      case Operation.Link link -> Linking.link(working, link);
      case Operation.Unlink unlink -> Linking.unlink(working, unlink);
      case Operation.Waive waive -> Tagging.waive(working, waive, author);
    }
  }
}
