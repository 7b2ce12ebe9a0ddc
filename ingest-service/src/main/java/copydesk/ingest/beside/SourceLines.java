package copydesk.ingest.beside;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.beside.SourceLine.Fragment;
import copydesk.ingest.text.CodePoints;
import copydesk.ingest.text.Line;
import copydesk.ingest.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Cuts a source into lines and runs, each with its block, its article's hue or its drop. */
public final class SourceLines {

  /** More lines than any page has; a browser could not show many more. */
  public static final int MOST = 4000;

  /** Colours that articles take in turn. */
  private static final int HUES = 8;

  private final int[] text;
  private final String[] blockOf;
  private final int[] hueOf;
  private final String[] reasonOf;
  private final Map<Integer, Seam> seams = new HashMap<>();

  private SourceLines(int[] text) {
    this.text = text;
    this.blockOf = new String[text.length];
    this.hueOf = new int[text.length];
    this.reasonOf = new String[text.length];
    Arrays.fill(hueOf, -1);
  }

  /** The colour of an article, by its place in the reading from 0. */
  public static int hue(int article) {
    return article % HUES;
  }

  /**
   * The first {@link #MOST} physical lines of a source.
   *
   * @param source decoded
   * @param document its reading as the interface gives it
   */
  public static List<SourceLine> of(String source, JsonNode document) {
    int[] text = source.codePoints().toArray();
    SourceLines lines = new SourceLines(text);
    lines.mark(document);
    return Lines.of(text).stream().limit(MOST).map(lines::line).toList();
  }

  private void mark(JsonNode document) {
    int number = 0;
    for (JsonNode article : document.path("articles")) {
      int hue = hue(number++);
      for (JsonNode block : article.path("blocks")) {
        for (JsonNode piece : block.path("pieces")) {
          if (piece.has("start")) {
            int start = piece.get("start").asInt();
            int end = piece.get("end").asInt();
            Arrays.fill(blockOf, start, end, block.path("id").asText());
            Arrays.fill(hueOf, start, end, hue);
          }
        }
      }
    }
    for (JsonNode dropped : document.path("dropped")) {
      Arrays.fill(
          reasonOf,
          dropped.path("start").asInt(),
          dropped.path("end").asInt(),
          dropped.path("reason").asText());
    }
    for (JsonNode boundary : document.path("boundaries")) {
      seams.put(boundary.path("after").asInt(), Seam.of(boundary));
    }
  }

  private SourceLine line(Line line) {
    List<Fragment> fragments = new ArrayList<>();
    boolean blank = true;
    int hue = -1;
    int from = line.start();
    for (int i = line.start(); i < line.end(); i++) {
      blank &= CodePoints.isSpace(text[i]);
      hue = hue < 0 ? hueOf[i] : hue;
      boolean last = i + 1 == line.end();
      if (last || changes(i)) {
        fragments.add(
            new Fragment(
                Visible.of(text, from, i + 1, reasonOf[i] != null),
                reasonOf[i],
                blockOf[i],
                hueOf[i]));
        from = i + 1;
      }
    }
    return new SourceLine(
        line.number(), blank, hue, fragments, blank ? null : seams.get(line.number()));
  }

  private boolean changes(int i) {
    return !Objects.equals(blockOf[i], blockOf[i + 1])
        || !Objects.equals(reasonOf[i], reasonOf[i + 1]);
  }
}
