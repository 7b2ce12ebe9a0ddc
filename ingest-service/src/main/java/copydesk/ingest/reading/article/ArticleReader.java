package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the blocks of a page together to articles. */
public final class ArticleReader {

  private final Page page;
  private final List<Draft> drafts;
  private final Cuts cuts;
  private final List<Story> stories = new ArrayList<>();
  private final List<Placement.Group> groups = new ArrayList<>();
  private final double[] certainty;
  private List<Draft> waiting = new ArrayList<>();

  private ArticleReader(Page page, Seams seams, List<Draft> drafts) {
    this.page = page;
    this.drafts = drafts;
    this.cuts = new Cuts(page, seams, drafts, usualGap());
    this.certainty = new double[page.lines().size()];
    Arrays.fill(certainty, 1);
  }

  /** The articles of the page, in the order of their first body lines; every block is in one. */
  public static Articles read(Page page, Seams seams, List<Draft> drafts) {
    ArticleReader reader = new ArticleReader(page, seams, drafts);
    return new Articles(reader.read(), reader.certainty);
  }

  private List<ArticleDraft> read() {
    int last = -1;
    for (int d = 0; d < drafts.size(); d++) {
      if (drafts.get(d).isBody()) {
        paragraph(last, d);
        last = d;
      } else {
        waiting.add(drafts.get(d));
      }
    }
    List<Draft> homeless = new ArrayList<>();
    if (stories.isEmpty()) {
      homeless.addAll(waiting);
    } else {
      betweenStories();
      homeless.addAll(new Placement(page, stories, usualGap()).place(groups));
    }
    return articles(homeless);
  }

  private void paragraph(int last, int next) {
    double cut = last < 0 ? 1 : cuts.probability(last, next);
    Segment from = last < 0 ? drafts.getFirst().first() : drafts.get(last).last();
    for (int line = from.line(); line < drafts.get(next).first().line(); line++) {
      certainty[line] = Math.max(cut, 1 - cut);
    }
    if (cut < 0.5) {
      insideStory(stories.getLast());
    } else {
      Story story = new Story();
      List<Draft> turnedIn =
          waiting.stream()
              .filter(draft -> draft.type() == BlockType.JUMP && !Turns.pointsOut(page, draft))
              .toList();
      waiting.removeAll(turnedIn);
      story.body().addAll(turnedIn);
      betweenStories();
      stories.add(story);
    }
    stories.getLast().body().add(drafts.get(next));
  }

  private void insideStory(Story story) {
    List<Draft> crossheads = new ArrayList<>();
    for (Draft draft : waiting) {
      switch (draft.type()) {
        case HEADLINE, SUBHEADLINE -> crosshead(crossheads, draft.as(BlockType.CROSSHEAD));
        case CAPTION, CREDIT -> story.pictures().add(draft);
        case BYLINE -> story.heads().add(draft);
        default -> crossheads.add(draft);
      }
    }
    story.body().addAll(crossheads);
    waiting = new ArrayList<>();
  }

  /** The lines of one crosshead stand together; each of them is a phrase of its own. */
  private void crosshead(List<Draft> crossheads, Draft draft) {
    boolean together =
        !crossheads.isEmpty()
            && crossheads.getLast().type() == BlockType.CROSSHEAD
            && line(draft).blanksBefore() == 0;
    crossheads.add(together ? crossheads.removeLast().with(draft) : draft);
  }

  private void betweenStories() {
    List<Draft> displays = new ArrayList<>();
    for (Draft draft : waiting) {
      if (draft.type() == BlockType.JUMP && !stories.isEmpty()) {
        stories.getLast().body().add(draft);
      } else {
        displays.add(draft);
      }
    }
    if (!displays.isEmpty()) {
      groups.add(new Placement.Group(displays, stories.size()));
    }
    waiting = new ArrayList<>();
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

  private List<ArticleDraft> articles(List<Draft> homeless) {
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

  private PageLine line(Draft draft) {
    return page.lines().get(draft.first().line());
  }
}
