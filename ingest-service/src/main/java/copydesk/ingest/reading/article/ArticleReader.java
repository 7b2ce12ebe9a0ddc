package copydesk.ingest.reading.article;

import copydesk.ingest.reading.article.Search.Found;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the blocks of a page together to articles. */
public final class ArticleReader {

  /** Drafts laid out together. Longer pages are laid out part by part, in linear time. */
  private static final int PART = 240;

  private final Page page;
  private final List<Draft> drafts;
  private final Cuts cuts;
  private final int usualGap;
  private final double[] certainty;
  private final List<Story> stories = new ArrayList<>();
  private final List<Draft> homeless = new ArrayList<>();

  private ArticleReader(Page page, Seams seams, List<Draft> drafts) {
    this.page = page;
    this.drafts = drafts;
    this.usualGap = usualGap();
    this.cuts = new Cuts(page, seams, drafts, usualGap);
    this.certainty = new double[page.lines().size()];
    Arrays.fill(certainty, 1);
  }

  /** The articles of the page, in the order of their first body lines; every block is in one. */
  public static Articles read(Page page, Seams seams, List<Draft> drafts) {
    ArticleReader reader = new ArticleReader(page, seams, drafts);
    for (int from = 0; from < drafts.size(); from += PART) {
      reader.part(from, Math.min(drafts.size(), from + PART));
    }
    return new Articles(reader.articles(), reader.certainty);
  }

  private void part(int from, int to) {
    if (drafts.subList(from, to).stream().noneMatch(Draft::isBody)) {
      homeless.addAll(drafts.subList(from, to));
      return;
    }
    SceneReader.Read read = new SceneReader(page, cuts, usualGap).read(drafts, from, to);
    Found found = Search.in(read.scene());
    for (int p = 1; p < read.bodies().size(); p++) {
      Segment last = drafts.get(read.bodies().get(p - 1)).last();
      Segment next = drafts.get(read.bodies().get(p)).first();
      if (last.line() < next.line()) {
        Arrays.fill(certainty, last.line(), next.line(), found.certainty(p));
      }
    }
    double[] sureties = Assignment.sureties(read.scene(), found.layout());
    for (int h = 0; h < sureties.length; h++) {
      Draft head = drafts.get(read.heads().get(h));
      doubt(head.first().line() - 1, sureties[h]);
      doubt(head.last().line(), sureties[h]);
    }
    Gathering gathering = new Gathering(page, drafts.subList(from, to), from, read, found.layout());
    stories.addAll(gathering.stories());
    homeless.addAll(gathering.homeless());
  }

  private void doubt(int line, double surety) {
    if (line >= 0) {
      certainty[line] = Math.min(certainty[line], surety);
    }
  }

  /** Blank lines before most lines of the page. */
  private int usualGap() {
    int[] counts = new int[4];
    page.lines().forEach(line -> counts[Math.min(3, line.blanksBefore())]++);
    int usual = 0;
    for (int gap = 1; gap < counts.length; gap++) {
      usual = counts[gap] > counts[usual] ? gap : usual;
    }
    return usual;
  }

  private List<ArticleDraft> articles() {
    Headlines headlines = new Headlines(page);
    List<ArticleDraft> articles = new ArrayList<>();
    for (Story story : stories) {
      List<Draft> blocks = new ArrayList<>(headlines.typed(story.heads()));
      blocks.addAll(story.body());
      blocks.addAll(story.pictures());
      articles.add(new ArticleDraft(blocks, Turns.of(page, story.body())));
    }
    for (List<Draft> alone : pictures(homeless)) {
      articles.add(new ArticleDraft(alone, Optional.empty()));
    }
    articles.sort(Comparator.comparingInt(ArticleReader::place));
    return articles;
  }

  /** Display lines without a story stay by themselves, but a credit stays with its caption. */
  private static List<List<Draft>> pictures(List<Draft> homeless) {
    List<List<Draft>> alone = new ArrayList<>();
    Draft before = null;
    for (Draft draft : homeless) {
      if (before != null
          && isPicture(before)
          && isPicture(draft)
          && before.type() != draft.type()) {
        alone.getLast().add(draft);
      } else {
        alone.add(new ArrayList<>(List.of(draft)));
      }
      before = draft;
    }
    return alone;
  }

  private static boolean isPicture(Draft draft) {
    return draft.type() == BlockType.CAPTION || draft.type() == BlockType.CREDIT;
  }

  private static int place(ArticleDraft article) {
    return article.blocks().stream()
        .filter(Draft::isBody)
        .findFirst()
        .orElse(article.blocks().getFirst())
        .first()
        .start();
  }
}
