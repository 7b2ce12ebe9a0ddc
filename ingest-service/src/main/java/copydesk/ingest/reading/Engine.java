package copydesk.ingest.reading;

import copydesk.ingest.reading.article.ArticleDraft;
import copydesk.ingest.reading.article.ArticleReader;
import copydesk.ingest.reading.article.Articles;
import copydesk.ingest.reading.block.BlockReader;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.boundary.BoundaryReader;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.Pairs;
import copydesk.ingest.reading.repair.Repair;
import copydesk.ingest.reading.tangle.Seam;
import copydesk.ingest.reading.tangle.Untangler;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page. The same text always gives the same reading; time and memory are linear in the
 * text. Safe for use by many threads.
 */
public final class Engine {

  /** Name and version, kept with each reading so that a later engine's readings are told apart. */
  public static final String VERSION = "rules-2";

  private Engine() {}

  /** Reads the decoded text of a page. Any text can be read; a blank one has no articles. */
  public static Reading read(String text) {
    return read(Page.of(text));
  }

  /**
   * Reads the text of a page whose file told where its lines stand: indents, distances, sizes of
   * type and the file's own blocks then speak beside the words.
   *
   * @param geometry a place for each physical line of the text
   * @throws IllegalArgumentException if it has more or fewer places than the text has lines
   */
  public static Reading read(String text, Geometry geometry) {
    Page page = Page.of(text, geometry);
    if (geometry.lines().size() != page.lineCount()) {
      throw new IllegalArgumentException(
          geometry.lines().size() + " places for " + page.lineCount() + " lines");
    }
    return read(page);
  }

  private static Reading read(Page page) {
    Pairs pairs = Pairs.of(page);
    Vocabulary vocabulary = Vocabulary.of(page);
    Seams seams = BoundaryReader.read(page, pairs, vocabulary);
    List<Draft> drafts =
        Untangler.untangle(
            page, new Seam(page, pairs, vocabulary, seams), BlockReader.read(page, pairs, seams));
    Articles parted = ArticleReader.read(page, seams, drafts);
    Repair repair = new Repair(page, vocabulary, parted.drafts());
    List<Article> articles = new ArrayList<>();
    for (ArticleDraft draft : parted.drafts()) {
      List<Block> blocks = draft.blocks().stream().map(repair::repair).toList();
      int start =
          draft.blocks().stream().mapToInt(block -> block.first().start()).min().orElseThrow();
      articles.add(new Article("a" + start, blocks, draft.jump()));
    }
    return new Reading(
        page.lineCount(), articles, repair.dropped(), Boundaries.of(page, seams, parted, repair));
  }
}
