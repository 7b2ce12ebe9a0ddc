package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gathers the drafts of a part of a page into the stories of a layout: paragraphs and headline
 * lines as it says, and every other line by what it stands with.
 */
final class Gathering {

  /** Stories of a part beyond which a label is not asked whose it is. */
  private static final int FEW = 20;

  private final Page page;
  private final List<Draft> drafts;
  private final Scene scene;
  private final Layout layout;
  private final List<Story> stories = new ArrayList<>();
  private final List<Draft> homeless = new ArrayList<>();

  /** By draft: the story of a headline line, or one of the layout's marks. */
  private final int[] homes;

  /** By draft: how many paragraphs stand before it. */
  private final int[] positions;

  /** By paragraph: its story. */
  private final int[] storyOf;

  Gathering(Page page, List<Draft> drafts, int from, SceneReader.Read read, Layout layout) {
    this.page = page;
    this.drafts = drafts;
    this.scene = read.scene();
    this.layout = layout;
    this.homes = new int[drafts.size()];
    this.positions = new int[drafts.size()];
    this.storyOf = new int[scene.size()];
    for (int p = 0; p < scene.size(); p++) {
      if (layout.cuts(p)) {
        stories.add(new Story());
      }
      storyOf[p] = stories.size() - 1;
    }
    Arrays.fill(homes, Layout.ALONE);
    for (int h = 0; h < read.heads().size(); h++) {
      int home = layout.home(h);
      homes[read.heads().get(h) - from] = home < 0 ? home : storyOf[home];
    }
    for (int d = 1; d < drafts.size(); d++) {
      positions[d] = positions[d - 1] + (drafts.get(d - 1).isBody() ? 1 : 0);
    }
    for (int d = 0; d < drafts.size(); d++) {
      add(d);
    }
  }

  /** The stories in the order of their first paragraphs. */
  List<Story> stories() {
    return stories;
  }

  /** The lines that belong to no story. */
  List<Draft> homeless() {
    return homeless;
  }

  private void add(int d) {
    Draft draft = drafts.get(d);
    switch (draft.type()) {
      case BODY -> stories.get(storyOf[positions[d]]).body().add(draft);
      case HEADLINE, SUBHEADLINE -> headline(draft, homes[d]);
      case BYLINE -> follow(d);
      case CAPTION -> picture(d);
      case CREDIT -> {
        if (!isGlued(d)) {
          stories.get(credit(d)).pictures().add(draft);
        }
      }
      case JUMP -> jump(d);
      default -> label(d);
    }
  }

  private void headline(Draft draft, int home) {
    if (home == Layout.ALONE) {
      homeless.add(draft);
    } else if (home == Layout.CROSSHEAD) {
      crosshead(draft);
    } else {
      stories.get(home).heads().add(draft);
    }
  }

  /** The lines of one crosshead stand together; each of them is a phrase of its own. */
  private void crosshead(Draft draft) {
    List<Draft> body = stories.get(storyOf[position(draft) - 1]).body();
    boolean together =
        body.getLast().type() == BlockType.CROSSHEAD
            && page.lines().get(draft.first().line()).blanksBefore() == 0;
    Draft crosshead = draft.as(BlockType.CROSSHEAD);
    body.add(together ? body.removeLast().with(crosshead) : crosshead);
  }

  private int position(Draft draft) {
    return positions[drafts.indexOf(draft)];
  }

  /** A byline goes with the headline next to it, else with the story next to it. */
  private void follow(int d) {
    int home = neighbour(d);
    stories.get(home < 0 ? beside(d) : home).heads().add(drafts.get(d));
  }

  private int neighbour(int d) {
    for (int distance = 1; distance < drafts.size(); distance++) {
      boolean above = d - distance >= 0 && positions[d - distance] == positions[d];
      boolean below = d + distance < drafts.size() && positions[d + distance] == positions[d];
      if (above && SceneReader.isHead(drafts.get(d - distance))) {
        return homes[d - distance];
      }
      if (below && SceneReader.isHead(drafts.get(d + distance))) {
        return homes[d + distance];
      }
      if (!above && !below) {
        break;
      }
    }
    return Layout.ALONE;
  }

  /** The story that a display line stands in, or the one of its neighbours this page prefers. */
  private int beside(int d) {
    int position = positions[d];
    if (position == 0) {
      return 0;
    }
    boolean above = position == scene.size() || scene.behind() > scene.before();
    return storyOf[above ? position - 1 : position];
  }

  /** A caption, and the credit that stands before it on its line. */
  private void picture(int d) {
    List<Draft> pictures = stories.get(caption(d)).pictures();
    pictures.add(drafts.get(d));
    if (d > 0 && isGlued(d - 1)) {
      pictures.add(drafts.get(d - 1));
    }
  }

  /** Whether a credit stands before its caption on one line. */
  private boolean isGlued(int d) {
    return drafts.get(d).type() == BlockType.CREDIT
        && d + 1 < drafts.size()
        && drafts.get(d + 1).type() == BlockType.CAPTION
        && number(drafts.get(d).last().line()) == number(drafts.get(d + 1).first().line());
  }

  private int number(int line) {
    return page.lines().get(line).number();
  }

  private int caption(int d) {
    Terms said = Terms.of(page, List.of(drafts.get(d)));
    int position = positions[d];
    int next = position < scene.size() ? storyOf[position] : stories.size();
    int last = position > 0 ? storyOf[position - 1] : -1;
    int best = Math.max(0, last);
    double most = Double.NEGATIVE_INFINITY;
    for (int s = Math.max(0, next - FEW / 2); s < Math.min(stories.size(), next + FEW / 2); s++) {
      double distance = s == last ? 0.3 : s == next ? 0.5 : 1.2 + 0.1 * Math.abs(s - next);
      double score = Weights.of("attach.sharedCaption") * shared(said, s) - distance;
      if (score > most) {
        most = score;
        best = s;
      }
    }
    return best;
  }

  private double shared(Terms said, int story) {
    int first = Arrays.binarySearch(storyOf, story);
    while (first > 0 && storyOf[first - 1] == story) {
      first--;
    }
    return scene.topics().share(said, first, layout.end(first));
  }

  private int credit(int d) {
    if (d > 0 && drafts.get(d - 1).type() == BlockType.CAPTION) {
      return caption(d - 1);
    }
    if (d + 1 < drafts.size() && drafts.get(d + 1).type() == BlockType.CAPTION) {
      return caption(d + 1);
    }
    return beside(d);
  }

  private void jump(int d) {
    int position = positions[d];
    boolean out = Turns.pointsOut(page, drafts.get(d));
    int paragraph = out ? Math.max(0, position - 1) : Math.min(scene.size() - 1, position);
    stories.get(storyOf[paragraph]).body().add(drafts.get(d));
  }

  private void label(int d) {
    int home = neighbour(d);
    if (home >= 0 && Opinions.isOfAStory(page, drafts.get(d))) {
      stories.get(home).heads().add(drafts.get(d));
      return;
    }
    opinion(drafts.get(d))
        .ifPresentOrElse(
            story -> story.heads().add(drafts.get(d)), () -> homeless.add(drafts.get(d)));
  }

  /** 社论 belongs to the one story of the page that no news agency or reporter opens. */
  private Optional<Story> opinion(Draft label) {
    if (stories.size() > FEW || !Opinions.isLabel(page, label)) {
      return Optional.empty();
    }
    List<Story> candidates = stories.stream().filter(story -> Opinions.mayBe(page, story)).toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }
}
