package copydesk.ingest.reading.article;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Searches the most probable layout of a scene. Starts from the stories that show without a look at
 * the headlines, then adds and takes away one beginning of a story at a time as long as it helps,
 * the doubtful ones first.
 */
final class Search {

  private static final int ROUNDS = 2;

  /** Beginnings that are tried; the rest is as good as certain. */
  private static final int DOUBTFUL = 16;

  /** Log-odds from which on a beginning is not doubted. */
  private static final double CERTAIN = 9;

  /** Log-odds that a headline may turn round. */
  private static final double HEADED = 4;

  private final Scene scene;
  private Layout best;

  private Search(Scene scene) {
    this.scene = scene;
  }

  /** What was found. */
  static final class Found {
    private final Layout layout;
    private final double[] certainty;

    private Found(Layout layout, double[] certainty) {
      this.layout = layout;
      this.certainty = certainty;
    }

    /** The most probable layout that was seen. */
    Layout layout() {
      return layout;
    }

    /** How sure it is, 0 to 1, that a story begins with a paragraph, or that none does. */
    double certainty(int paragraph) {
      return certainty[paragraph];
    }
  }

  /** The best layout of a scene. */
  static Found in(Scene scene) {
    return new Search(scene).search();
  }

  private Found search() {
    boolean[] cuts = new boolean[scene.size()];
    for (int p = 0; p < cuts.length; p++) {
      cuts[p] = p == 0 || scene.odds(p) > 0;
    }
    best = Assignment.of(scene, cuts);
    int[] doubtful = doubtful();
    double[] others = new double[cuts.length];
    int changes = 1;
    int[] looked = new int[cuts.length];
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (int p : doubtful) {
        if (looked[p] == changes) {
          // Nothing has changed since it was looked at.
          continue;
        }
        looked[p] = changes;
        Layout other = toggled(p);
        others[p] = Math.min(other.score(), best.score());
        if (other.score() > best.score() + 1e-9) {
          best = other;
          better = true;
          changes++;
        }
      }
    }
    double[] certainty = new double[cuts.length];
    for (int p = 0; p < cuts.length; p++) {
      certainty[p] = 1 / (1 + Math.exp(-Math.abs(scene.odds(p))));
    }
    for (int p : doubtful) {
      certainty[p] = 1 / (1 + Math.exp(others[p] - best.score()));
    }
    return new Found(best, certainty);
  }

  private Layout toggled(int paragraph) {
    boolean[] cuts = best.cuts();
    cuts[paragraph] = !cuts[paragraph];
    return Assignment.of(scene, cuts, best, paragraph);
  }

  private int[] doubtful() {
    boolean[] headed = new boolean[scene.size() + 1];
    scene.heads().forEach(head -> headed[head.position()] = true);
    return IntStream.range(1, scene.size())
        .filter(p -> Math.abs(scene.odds(p)) < (headed[p] ? CERTAIN + HEADED : CERTAIN))
        .boxed()
        .sorted(Comparator.comparingDouble(p -> Math.abs(scene.odds(p)) - (headed[p] ? HEADED : 0)))
        .limit(DOUBTFUL)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
