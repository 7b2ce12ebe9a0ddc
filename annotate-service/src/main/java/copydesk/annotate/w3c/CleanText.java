package copydesk.annotate.w3c;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Place;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clean text of an article, one block a line, and where its blocks stand in it. */
final class CleanText {

  /** A stretch of the text in code points. */
  record Span(int start, int end) {
    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  private final Text text;
  private final Map<String, Span> blocks = new LinkedHashMap<>();

  CleanText(Draft draft, Texts texts) {
    text = Text.of(draft.text(texts));
    int at = 0;
    for (Block block : draft.blocks()) {
      int length = Text.of(block.text(texts)).length();
      blocks.put(block.id(), new Span(at, at + length));
      at += length + 1;
    }
  }

  Text text() {
    return text;
  }

  Span span(Place place) {
    int start = blocks.get(place.block()).start();
    return new Span(start + place.start(), start + place.end());
  }

  /** The same in blocks; a line's end between two is in neither. */
  List<Place> places(Span span) {
    List<Place> places = new ArrayList<>();
    blocks.forEach(
        (block, whole) -> {
          int start = Math.max(span.start(), whole.start());
          int end = Math.min(span.end(), whole.end());
          if (start < end) {
            places.add(new Place(block, start - whole.start(), end - whole.start()));
          }
        });
    return places;
  }
}
