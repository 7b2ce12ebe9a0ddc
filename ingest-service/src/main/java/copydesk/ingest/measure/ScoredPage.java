package copydesk.ingest.measure;

import copydesk.ingest.score.Score;

/**
 * A page with its figures.
 *
 * @param publication empty if the page's name does not say it
 * @param han whether most of its letters are Chinese characters
 * @param engine of the engine's reading
 * @param baseline of the plainest reader
 */
record ScoredPage(String name, String publication, boolean han, Score engine, Score baseline) {

  ScoredPage plus(ScoredPage other) {
    return new ScoredPage(
        name, publication, han, engine.plus(other.engine), baseline.plus(other.baseline));
  }

  ScoredPage named(String other) {
    return new ScoredPage(other, publication, han, engine, baseline);
  }
}
