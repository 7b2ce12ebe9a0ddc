package copydesk.ingest.reading.page;

import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.reading.page.PageLine.Start;
import copydesk.ingest.text.CodePoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the place names that stories in alphabets open with, as in "Hamburg. Der Senat" or "Lyon.
 * Le conseil". One alone might end a sentence; a page that opens two stories so tells.
 */
final class Places {

  private static final int LONGEST = 24;

  private Places() {}

  /** The lines, those that begin with a place that others begin with too marked as openings. */
  static List<PageLine> opening(int[] text, List<PageLine> lines) {
    Map<String, Integer> openings = new HashMap<>();
    for (PageLine line : lines) {
      String place = place(text, line);
      if (!place.isEmpty()) {
        openings.merge(place, 1, Integer::sum);
      }
    }
    if (openings.values().stream().noneMatch(count -> count > 1)) {
      return List.copyOf(lines);
    }
    List<PageLine> marked = new ArrayList<>(lines.size());
    for (PageLine line : lines) {
      boolean opens = openings.getOrDefault(place(text, line), 0) > 1;
      marked.add(opens ? line.startingAs(Start.DATELINE) : line);
    }
    return List.copyOf(marked);
  }

  /** The capitalised word or two before a full stop that a capital follows; empty if none. */
  private static String place(int[] text, PageLine line) {
    if (line.script() != Script.LATIN || line.starts() != Start.UPPER) {
      return "";
    }
    int i = line.start();
    int words = 0;
    while (i < line.end() && i - line.start() < LONGEST) {
      int c = text[i];
      if (c == '.') {
        boolean opens =
            i - line.start() > 2
                && i + 2 < line.end()
                && CodePoints.isSpace(text[i + 1])
                && Character.isUpperCase(text[i + 2]);
        return opens ? CodePoints.slice(text, line.start(), i) : "";
      }
      if (CodePoints.isSpace(c)) {
        words++;
        if (words > 1 || !Character.isUpperCase(text[i + 1])) {
          return "";
        }
      } else if (!Character.isLetter(c) && c != '-') {
        return "";
      }
      i++;
    }
    return "";
  }
}
