package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import java.util.ArrayList;
import java.util.List;

/** A story while it is put together: a run of body text, then what was found to belong to it. */
final class Story {

  /** Paragraphs that say what the story is about. */
  private static final int LEAD = 2;

  private final List<Draft> body = new ArrayList<>();
  private final List<Draft> heads = new ArrayList<>();
  private final List<Draft> pictures = new ArrayList<>();

  /** Paragraphs, crossheads and turn lines in the order of the source. */
  List<Draft> body() {
    return body;
  }

  /** Labels, kickers, headlines, subheadlines and bylines. */
  List<Draft> heads() {
    return heads;
  }

  /** Captions and credits. */
  List<Draft> pictures() {
    return pictures;
  }

  List<Draft> lead() {
    return body.stream().filter(Draft::isBody).limit(LEAD).toList();
  }
}
