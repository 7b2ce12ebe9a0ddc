package copydesk.ingest.again;

import copydesk.ingest.again.Another.OtherLine;
import java.util.ArrayList;
import java.util.List;

/** Shows how another encoding makes a page's lines read. */
final class OtherLines {

  /** Lines that are shown; they are enough to see which encoding is right. */
  private static final int SHOWN = 12;

  /** UTF-16 units of a line that are shown. */
  private static final int LONGEST = 60;

  private OtherLines() {}

  /** The first lines of two texts that differ. */
  static List<OtherLine> of(String before, String now) {
    List<String> old = before.lines().toList();
    List<String> fresh = now.lines().toList();
    List<OtherLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(old.size(), fresh.size()) && lines.size() < SHOWN; i++) {
      String one = i < old.size() ? old.get(i) : "";
      String other = i < fresh.size() ? fresh.get(i) : "";
      if (!one.equals(other)) {
        lines.add(new OtherLine(i + 1, start(one), start(other)));
      }
    }
    return lines;
  }

  private static String start(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }
}
