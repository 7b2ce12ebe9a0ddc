package copydesk.ingest.score;

import java.util.List;

/**
 * Articles as the score sees them, whether people made them or the engine: for every block its
 * type, its clean text and the places of its printed characters.
 */
public record Scored(List<List<ScoredBlock>> articles) {

  public Scored {
    articles = articles.stream().map(List::copyOf).toList();
  }

  /**
   * A block.
   *
   * @param places indexes into the printed characters of the source, in reading order
   */
  public record ScoredBlock(String type, String text, List<Integer> places) {

    public ScoredBlock {
      type =
          switch (type) {
            case "dateline", "signature" -> "byline";
            case "credit" -> "caption";
            default -> type;
          };
      places = List.copyOf(places);
    }
  }
}
