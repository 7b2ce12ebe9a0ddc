package copydesk.annotate.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that is in both states, or only in one of them.
 *
 * @param is {@code same}, {@code removed} or {@code added}
 */
public record Marked(String is, String text) {

  static final String SAME = "same";
  static final String REMOVED = "removed";
  static final String ADDED = "added";

  /** One character in common between two changes does not make them two for a reader. */
  private static final int SHORTEST_SAME = 2;

  /** Above so many code points that differ, the whole is shown as replaced. */
  private static final int LONGEST = 4000;

  /** Both texts as one, with what differs marked; code point by code point. */
  static List<Marked> of(String before, String after) {
    if (before.equals(after)) {
      return before.isEmpty() ? List.of() : List.of(new Marked(SAME, before));
    }
    int[] old = before.codePoints().toArray();
    int[] now = after.codePoints().toArray();
    int head = 0;
    while (head < old.length && head < now.length && old[head] == now[head]) {
      head++;
    }
    int tail = 0;
    while (tail < old.length - head
        && tail < now.length - head
        && old[old.length - 1 - tail] == now[now.length - 1 - tail]) {
      tail++;
    }
    List<Marked> marked = new ArrayList<>();
    add(marked, SAME, text(old, 0, head));
    middle(
        marked,
        text(old, head, old.length - tail).codePoints().mapToObj(Character::toString).toList(),
        text(now, head, now.length - tail).codePoints().mapToObj(Character::toString).toList());
    add(marked, SAME, text(old, old.length - tail, old.length));
    return List.copyOf(marked);
  }

  private static void middle(List<Marked> marked, List<String> old, List<String> now) {
    if (old.size() + now.size() > LONGEST) {
      add(marked, REMOVED, String.join("", old));
      add(marked, ADDED, String.join("", now));
      return;
    }
    String removed = "";
    String added = "";
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      List<String> between = old.subList(at, delta.getSource().getPosition());
      if (between.size() < SHORTEST_SAME && !(removed + added).isEmpty()) {
        removed += String.join("", between);
        added += String.join("", between);
      } else {
        add(marked, REMOVED, removed);
        add(marked, ADDED, added);
        removed = "";
        added = "";
        add(marked, SAME, String.join("", between));
      }
      removed += String.join("", delta.getSource().getLines());
      added += String.join("", delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(marked, REMOVED, removed);
    add(marked, ADDED, added);
    add(marked, SAME, String.join("", old.subList(at, old.size())));
  }

  private static void add(List<Marked> marked, String is, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!marked.isEmpty() && marked.getLast().is.equals(is)) {
      text = marked.removeLast().text + text;
    }
    marked.add(new Marked(is, text));
  }

  private static String text(int[] codePoints, int from, int to) {
    return new String(codePoints, from, to - from);
  }
}
