package copydesk.annotate.search;

import com.fasterxml.jackson.core.type.TypeReference;
import copydesk.annotate.article.DeskQuery;
import copydesk.annotate.wire.Documents;
import java.util.List;

/**
 * An article as search keeps it. Its documents are read when they are asked for: most articles are
 * only looked into to see that they were not meant.
 */
final class SearchText {

  private final DeskQuery.Place place;
  private final String text;
  private final String blocks;
  private final String facts;
  private final Documents documents;
  private List<FoundFact> read;
  private String written;

  /**
   * @param text the clean text, one block a line
   * @param blocks the ids of the blocks, line by line, as JSON
   * @param facts as JSON
   */
  SearchText(DeskQuery.Place place, String text, String blocks, String facts, Documents documents) {
    this.place = place;
    this.text = text;
    this.blocks = blocks;
    this.facts = facts;
    this.documents = documents;
  }

  /** Where it stands in the lists of the desk. */
  DeskQuery.Place place() {
    return place;
  }

  /** The clean text, one block a line. */
  String text() {
    return text;
  }

  /** The ids of the blocks, line by line. */
  List<String> blocks() {
    return documents.read(blocks, new TypeReference<>() {});
  }

  /** Its facts. */
  List<FoundFact> facts() {
    if (read == null) {
      read = documents.read(facts, new TypeReference<List<FoundFact>>() {});
    }
    return read;
  }

  /**
   * Whether a fact may have a word, told by how the facts are written down: signs that JSON writes
   * otherwise are not looked for.
   *
   * @param folded the word
   */
  boolean mayHaveInFacts(String folded) {
    if (folded.indexOf('"') >= 0 || folded.indexOf('\\') >= 0) {
      return true;
    }
    if (written == null) {
      written = Folded.of(facts).text();
    }
    return written.contains(folded);
  }
}
