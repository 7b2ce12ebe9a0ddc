package copydesk.ingest.reading.article;

import copydesk.ingest.reading.article.Scene.Head;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the story of each headline line when the stories are given. A story wants one headline, a
 * headline wants to stand at its story and to speak of it, and lines that stand together like to
 * stay together. Lines, and runs of lines, move to better places until none is found.
 */
final class Assignment {

  private static final int SWEEPS = 4;

  /** Stories looked at on either side of a line, so that long pages take linear time. */
  private static final int REACH = 10;

  private static final double SHARED = Weights.of("attach.shared");
  private static final double APART = Weights.of("attach.apart");
  private static final double PER_STORY = Weights.of("attach.perStory");
  private static final double TOUCHES = Weights.of("attach.touches");
  private static final double TOGETHER = Weights.of("attach.together");
  private static final double SECOND = Weights.of("attach.second");
  private static final double HEADLESS = Weights.of("story.headless");
  private static final double HOMELESS = Weights.of("attach.homeless");

  private final Scene scene;
  private final boolean[] cuts;
  private final int[] firsts;
  private final int[] homes;

  /** Story index by paragraph. */
  private final int[] storyOf;

  /** Groups of lines that each story has; a line right behind one of the same story adds none. */
  private final int[] groups;

  /**
   * How well each line stands at each home, the two marks first; not a number before it is asked.
   */
  private final double[] fits;

  private final int width;

  private Assignment(Scene scene, boolean[] cuts) {
    this.scene = scene;
    this.cuts = cuts;
    this.firsts = Layout.firsts(cuts);
    this.homes = new int[scene.heads().size()];
    this.storyOf = new int[cuts.length];
    int story = -1;
    for (int p = 0; p < cuts.length; p++) {
      story += cuts[p] ? 1 : 0;
      storyOf[p] = story;
    }
    this.groups = new int[firsts.length];
    this.width = firsts.length + 2;
    this.fits = new double[homes.length * width];
    Arrays.fill(fits, Double.NaN);
  }

  /** The best layout found for the given stories. */
  static Layout of(Scene scene, boolean[] cuts) {
    return new Assignment(scene, cuts).solve();
  }

  /** How sure it is, 0 to 1, that each headline line belongs where a layout puts it. */
  static double[] sureties(Scene scene, Layout layout) {
    Assignment assignment = new Assignment(scene, layout.cuts());
    for (int i = 0; i < assignment.homes.length; i++) {
      int home = layout.home(i);
      assignment.homes[i] = home < 0 ? home : assignment.storyOf[home];
    }
    double[] sureties = new double[assignment.homes.length];
    for (int i = 0; i < sureties.length; i++) {
      sureties[i] = 1 / (1 + Math.exp(-assignment.margin(i)));
    }
    return sureties;
  }

  /** By how much the home of a line is better than any other, the other lines staying. */
  private double margin(int head) {
    double second = Double.NEGATIVE_INFINITY;
    for (int home : candidates(head)) {
      if (home != homes[head]) {
        second = Math.max(second, weigh(head, head, home));
      }
    }
    return Math.max(0, weigh(head, head, homes[head]) - second);
  }

  private Layout solve() {
    Arrays.fill(homes, Layout.ALONE);
    for (int i = 0; i < homes.length; i++) {
      improve(i, i);
    }
    boolean better = true;
    for (int sweep = 0; better && sweep < SWEEPS; sweep++) {
      better = false;
      for (int i = 0; i < homes.length; i++) {
        int j = i;
        do {
          better |= improve(i, j);
          j++;
        } while (j < homes.length && homes[j] == homes[i] && scene.heads().get(j).hangs() > 0);
      }
    }
    double score = 0;
    for (int p = 1; p < cuts.length; p++) {
      score += cuts[p] ? scene.odds(p) : 0;
    }
    for (int i = 0; i < homes.length; i++) {
      score += fit(i, homes[i]);
    }
    score += bonds(0, homes.length - 1) + standings();
    return new Layout(cuts.clone(), firstsOf(), score);
  }

  private int[] firstsOf() {
    return Arrays.stream(homes).map(home -> home < 0 ? home : firsts[home]).toArray();
  }

  /** Moves the lines i to j, which are of one home, to the best home for all of them. */
  private boolean improve(int i, int j) {
    int best = homes[i];
    double now = weigh(i, j, best);
    double most = now;
    for (int home : candidates(i)) {
      double weight = weigh(i, j, home);
      if (weight > most + 1e-9) {
        most = weight;
        best = home;
      }
    }
    Arrays.fill(homes, i, j + 1, best);
    return most > now + 1e-9;
  }

  /** The homes a line may have: the stories near it, and the marks. */
  private int[] candidates(int head) {
    int position = scene.heads().get(head).position();
    int near = storyOf[Math.min(position, cuts.length - 1)];
    boolean inside = position > 0 && position < cuts.length && !cuts[position];
    IntStream marks =
        inside ? IntStream.of(Layout.CROSSHEAD, Layout.ALONE) : IntStream.of(Layout.ALONE);
    return IntStream.concat(
            IntStream.range(Math.max(0, near - REACH), Math.min(firsts.length, near + REACH)),
            marks)
        .toArray();
  }

  /** The weight of the layout, but for what does not change, with the lines i to j at a home. */
  private double weigh(int i, int j, int home) {
    int before = homes[i];
    Arrays.fill(homes, i, j + 1, home);
    double weight = bonds(i, Math.min(homes.length - 1, j + 1)) + standings();
    for (int k = i; k <= j; k++) {
      weight += fit(k, home);
    }
    Arrays.fill(homes, i, j + 1, before);
    return weight;
  }

  /** How well the stories are served with headlines. */
  private double standings() {
    Arrays.fill(groups, 0);
    for (int k = 0; k < homes.length; k++) {
      if (homes[k] >= 0) {
        boolean goesOn = k > 0 && homes[k - 1] == homes[k] && scene.heads().get(k).hangs() > 0;
        groups[homes[k]] += goesOn ? 0 : 1;
      }
    }
    double weight = 0;
    for (int s = 0; s < groups.length; s++) {
      if (groups[s] > 0) {
        weight += SECOND * (groups[s] - 1);
      } else if (!scene.isTurned(firsts[s])) {
        weight += HEADLESS;
      }
    }
    return weight;
  }

  private double bonds(int from, int to) {
    double bonds = 0;
    for (int k = Math.max(1, from); k <= to; k++) {
      bonds += homes[k] == homes[k - 1] ? TOGETHER * scene.heads().get(k).hangs() : 0;
    }
    return bonds;
  }

  private double fit(int head, int home) {
    double known = fits[head * width + home + 2];
    if (Double.isNaN(known)) {
      known = reckon(head, home);
      fits[head * width + home + 2] = known;
    }
    return known;
  }

  private double reckon(int head, int home) {
    Head line = scene.heads().get(head);
    if (home == Layout.ALONE) {
      return HOMELESS;
    }
    if (home == Layout.CROSSHEAD) {
      int story = storyOf[line.position()];
      return line.cross() + SHARED * shared(head, story);
    }
    double fit = SHARED * shared(head, home);
    if (line.position() == firsts[home]) {
      fit += scene.before() + (line.touchesBelow() ? TOUCHES : 0);
    } else if (line.position() == end(home)) {
      fit += scene.behind() + (line.touchesAbove() ? TOUCHES : 0);
    } else {
      int near = storyOf[Math.min(line.position(), cuts.length - 1)];
      fit += APART + PER_STORY * Math.abs(home - near);
    }
    return fit;
  }

  private double shared(int head, int story) {
    return scene.topics().overlap(head, firsts[story], end(story));
  }

  private int end(int story) {
    return story + 1 < firsts.length ? firsts[story + 1] : cuts.length;
  }
}
