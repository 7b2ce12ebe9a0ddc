package copydesk.ingest.score;

import copydesk.ingest.text.CodePoints;
import copydesk.ingest.text.Line;
import copydesk.ingest.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The printed characters of a source: its code points that are no white space, in order. */
public final class Printed {

  private final int[] text;
  private final int[] offsets;
  private final int[] lines;
  private final int[] indexOf;

  private Printed(int[] text, int[] offsets, int[] lines, int[] indexOf) {
    this.text = text;
    this.offsets = offsets;
    this.lines = lines;
    this.indexOf = indexOf;
  }

  /** Those of a decoded text. Physical lines are counted from 1. */
  public static Printed of(String decoded) {
    int[] text = decoded.codePoints().toArray();
    int[] offsets = new int[text.length];
    int[] lines = new int[text.length];
    int[] indexOf = new int[text.length];
    Arrays.fill(indexOf, -1);
    int count = 0;
    for (Line line : Lines.of(text)) {
      for (int i = line.start(); i < line.end(); i++) {
        if (!CodePoints.isSpace(text[i])) {
          offsets[count] = i;
          lines[count] = line.number();
          indexOf[i] = count++;
        }
      }
    }
    return new Printed(text, Arrays.copyOf(offsets, count), Arrays.copyOf(lines, count), indexOf);
  }

  int count() {
    return offsets.length;
  }

  int line(int index) {
    return lines[index];
  }

  int codePoint(int index) {
    return text[offsets[index]];
  }

  /** The indexes of the printed characters in a half-open range of offsets. */
  public List<Integer> in(int start, int end) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = Math.max(0, start); i < Math.min(text.length, end); i++) {
      if (indexOf[i] >= 0) {
        indexes.add(indexOf[i]);
      }
    }
    return indexes;
  }

  /** Indexes of the printed characters of a physical line. */
  public List<Integer> ofLine(int line) {
    int at = Arrays.binarySearch(lines, line);
    List<Integer> indexes = new ArrayList<>();
    if (at < 0) {
      return indexes;
    }
    while (at > 0 && lines[at - 1] == line) {
      at--;
    }
    for (; at < lines.length && lines[at] == line; at++) {
      indexes.add(at);
    }
    return indexes;
  }
}
