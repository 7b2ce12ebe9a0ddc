package copydesk.ingest.measure;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.score.Gold;
import copydesk.ingest.score.Printed;
import copydesk.ingest.score.Score;

/** Scores of readings that came of files. */
public final class FormatScores {

  private FormatScores() {}

  /** The score of a reading against the articles of a gold document. */
  public static Score of(String text, Reading reading, JsonNode gold) {
    Printed printed = Printed.of(text);
    return ReadScored.score(reading, printed, new Gold("", gold.get("articles")).in(printed));
  }
}
