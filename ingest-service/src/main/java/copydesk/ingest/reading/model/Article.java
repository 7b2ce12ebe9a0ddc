package copydesk.ingest.reading.model;

import java.util.List;
import java.util.Optional;

/**
 * The blocks of one story in reading order.
 *
 * @param id made of the offset where the article begins in the source, so it stays when other
 *     articles of the page are read differently
 * @param jump where the story comes from or goes on, if the page says so
 */
public record Article(String id, List<Block> blocks, Optional<Jump> jump) {

  public Article {
    blocks = List.copyOf(blocks);
  }
}
