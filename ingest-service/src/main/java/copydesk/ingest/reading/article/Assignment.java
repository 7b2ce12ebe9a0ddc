package copydesk.ingest.reading.article;

import copydesk.ingest.reading.article.Scene.Head;
import java.util.Arrays;

/**
 * Finds the story of each headline line when the stories are given. A story wants one headline, a
 * headline wants to stand at its story and to speak of it, and lines that stand together like to
 * stay together. Lines, and runs of lines, move to better places until none is found.
 */
final class Assignment {

  private static final int SWEEPS = 4;

  /** Stories on either side of a changed one whose lines may move. */
  private static final int NEIGHBOURS = 2;

  /** Stories looked at on either side of a line, so that long pages take linear time. */
  private static final int REACH = 10;

  private static final double SHARED = Weights.of("attach.shared");
  private static final double APART = Weights.of("attach.apart");
  private static final double PER_STORY = Weights.of("attach.perStory");
  private static final double TOUCHES = Weights.of("attach.touches");
  private static final double BEHIND = Weights.of("attach.behind");
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

  /** The stories whose lines may move. */
  private int first = Integer.MIN_VALUE;

  private int last = Integer.MAX_VALUE;

  /** By line: the homes it may have; null before they are asked for. */
  private final int[][] candidates;

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
    this.candidates = new int[homes.length][];
  }

  /** The best layout found for the given stories. */
  static Layout of(Scene scene, boolean[] cuts) {
    Assignment assignment = new Assignment(scene, cuts);
    Arrays.fill(assignment.homes, Layout.ALONE);
    for (int i = 0; i < assignment.homes.length; i++) {
      assignment.improve(i, i);
    }
    return assignment.solve();
  }

  /**
   * The best layout found near another one that differs at one paragraph; lines far from it stay.
   */
  static Layout of(Scene scene, boolean[] cuts, Layout near, int paragraph) {
    Assignment assignment = new Assignment(scene, cuts);
    assignment.take(near);
    int story = assignment.storyOf[paragraph];
    assignment.first = story - NEIGHBOURS - 1;
    assignment.last = story + NEIGHBOURS;
    return assignment.solve();
  }

  /** Whether a line may have to do with the stories that are asked about. */
  private boolean isNear(int head) {
    int position = Math.min(scene.heads().get(head).position(), cuts.length - 1);
    return isAsked(storyOf[position]) || isAsked(homes[head]);
  }

  private boolean isAsked(int story) {
    return story >= first && story <= last;
  }

  private void take(Layout layout) {
    for (int i = 0; i < homes.length; i++) {
      int home = layout.home(i);
      int position = scene.heads().get(i).position();
      boolean torn = home == Layout.CROSSHEAD && cuts[position];
      homes[i] = home >= 0 ? storyOf[home] : torn ? Layout.ALONE : home;
    }
    count();
  }

  /** How sure it is, 0 to 1, that each headline line belongs where a layout puts it. */
  static double[] sureties(Scene scene, Layout layout) {
    Assignment assignment = new Assignment(scene, layout.cuts());
    assignment.take(layout);
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
        second = Math.max(second, gain(head, head, home));
      }
    }
    return Math.max(0, -second);
  }

  private Layout solve() {
    boolean better = true;
    for (int sweep = 0; better && sweep < SWEEPS; sweep++) {
      better = false;
      for (int i = 0; i < homes.length; i++) {
        if (!isNear(i)) {
          continue;
        }
        int j = i;
        do {
          better |= improve(i, j);
          j++;
        } while (j < scene.runEnd(i) && homes[j] == homes[i]);
      }
    }
    double score = 0;
    for (int p = 1; p < cuts.length; p++) {
      score += cuts[p] ? scene.odds(p) : 0;
    }
    for (int i = 0; i < homes.length; i++) {
      score += fit(i, homes[i]);
    }
    for (int k = 1; k < homes.length; k++) {
      score += bond(k) * same(homes[k - 1], homes[k]);
    }
    for (int story = 0; story < groups.length; story++) {
      score += standing(story, groups[story]);
    }
    return new Layout(cuts.clone(), firstsOf(), score);
  }

  private int[] firstsOf() {
    return Arrays.stream(homes).map(home -> home < 0 ? home : firsts[home]).toArray();
  }

  /** Moves the lines i to j, which are of one home, to the best home for all of them. */
  private boolean improve(int i, int j) {
    int best = homes[i];
    double most = 1e-9;
    for (int home : candidates(i)) {
      double gain = home == homes[i] ? 0 : gain(i, j, home);
      if (gain > most) {
        most = gain;
        best = home;
      }
    }
    if (best == homes[i]) {
      return false;
    }
    move(i, j, best);
    return true;
  }

  private void move(int i, int j, int home) {
    int before = homes[i];
    if (before >= 0) {
      groups[before] += groupsWithout(i, j, before);
    }
    if (home >= 0) {
      groups[home] += groupsWith(i, j, home);
    }
    Arrays.fill(homes, i, j + 1, home);
  }

  /** The homes a line may have: the stories near it, and the marks. */
  private int[] candidates(int head) {
    if (candidates[head] == null) {
      int position = scene.heads().get(head).position();
      int near = storyOf[Math.min(position, cuts.length - 1)];
      boolean inside = position > 0 && position < cuts.length && !cuts[position];
      int from = Math.max(0, near - REACH);
      int stories = Math.min(firsts.length, near + REACH) - from;
      int[] homes = new int[stories + (inside ? 2 : 1)];
      for (int s = 0; s < stories; s++) {
        homes[s] = from + s;
      }
      homes[stories] = Layout.ALONE;
      if (inside) {
        homes[stories + 1] = Layout.CROSSHEAD;
      }
      candidates[head] = homes;
    }
    return candidates[head];
  }

  /** What it brings that the lines i to j, which are of one home, move to another. */
  private double gain(int i, int j, int home) {
    int before = homes[i];
    double gain = 0;
    for (int k = i; k <= j; k++) {
      gain += fit(k, home) - fit(k, before);
    }
    if (i > 0) {
      gain += bond(i) * (same(homes[i - 1], home) - same(homes[i - 1], before));
    }
    if (j + 1 < homes.length) {
      gain += bond(j + 1) * (same(homes[j + 1], home) - same(homes[j + 1], before));
    }
    if (before >= 0) {
      gain += standing(before, groups[before] + groupsWithout(i, j, before));
      gain -= standing(before, groups[before]);
    }
    if (home >= 0) {
      gain += standing(home, groups[home] + groupsWith(i, j, home));
      gain -= standing(home, groups[home]);
    }
    return gain;
  }

  private static int same(int home, int other) {
    return home == other ? 1 : 0;
  }

  private double bond(int head) {
    return TOGETHER * scene.heads().get(head).hangs();
  }

  /** Change of the number of a story's groups when the lines i to j of it leave. */
  private int groupsWithout(int i, int j, int story) {
    return (goesOn(j + 1, j + 1, story) ? 1 : 0) - (goesOn(i, i - 1, story) ? 0 : 1);
  }

  /** Change of the number of a story's groups when the lines i to j join it. */
  private int groupsWith(int i, int j, int story) {
    return (goesOn(i, i - 1, story) ? 0 : 1) - (goesOn(j + 1, j + 1, story) ? 1 : 0);
  }

  /** Whether a line hangs on the one before it, another line being of the story. */
  private boolean goesOn(int line, int other, int story) {
    return line > 0
        && line < homes.length
        && homes[other] == story
        && scene.heads().get(line).hangs() > 0;
  }

  /** How well a story with so many groups of lines is served. */
  private double standing(int story, int count) {
    if (count > 0) {
      return SECOND * (count - 1);
    }
    return scene.isTurned(firsts[story]) ? 0 : HEADLESS;
  }

  private void count() {
    Arrays.fill(groups, 0);
    for (int k = 0; k < homes.length; k++) {
      if (homes[k] >= 0 && !goesOn(k, k - 1, homes[k])) {
        groups[homes[k]]++;
      }
    }
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
    fit += line.leads() && line.position() != firsts[home] ? BEHIND : 0;
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
