package copydesk.ingest.measure;

import copydesk.ingest.read.ReadingJson;
import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.score.Printed;
import copydesk.ingest.score.Score;
import copydesk.ingest.score.Scored;
import copydesk.ingest.score.Scored.ScoredBlock;
import copydesk.ingest.score.Scorer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands a reading of the engine to the scorer, which knows no engine. */
final class ReadScored {

  private ReadScored() {}

  /** The score of a reading; its confidences are measured as they are told. */
  static Score score(Reading reading, Printed printed, Scored gold) {
    List<List<ScoredBlock>> articles = new ArrayList<>();
    for (Article article : reading.articles()) {
      articles.add(article.blocks().stream().map(block -> scored(block, printed)).toList());
    }
    List<Integer> dropped = new ArrayList<>();
    reading.dropped().forEach(drop -> dropped.addAll(printed.in(drop.start(), drop.end())));
    Map<Integer, Double> confidences = new HashMap<>();
    for (Boundary boundary : reading.boundaries()) {
      confidences.put(boundary.after(), ReadingJson.told(boundary.confidence()));
    }
    return Scorer.score(
        printed, gold, new Scored(articles), dropped, line -> confidences.getOrDefault(line, 0.0));
  }

  private static ScoredBlock scored(Block block, Printed printed) {
    List<Integer> places = new ArrayList<>();
    for (Piece piece : block.pieces()) {
      if (piece instanceof Piece.Range(int start, int end)) {
        places.addAll(printed.in(start, end));
      }
    }
    return new ScoredBlock(block.type().slug(), block.text(), places);
  }
}
