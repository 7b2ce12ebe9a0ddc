package copydesk.ingest.score;

import copydesk.ingest.score.Scored.ScoredBlock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Compares a reading with a gold reading of the same source. White space does not count. */
public final class Scorer {

  private enum Kind {
    JOIN,
    PARAGRAPH,
    ARTICLE
  }

  /** Where every printed character is: its article, its block, its place in the block, or -1. */
  private static final class Places {
    final int[] article;
    final int[] block;
    final int[] at;
    final String[] type;
    final int[] times;

    Places(Scored scored, int count) {
      article = new int[count];
      block = new int[count];
      at = new int[count];
      type = new String[count];
      times = new int[count];
      Arrays.fill(article, -1);
      Arrays.fill(block, -1);
      int blocks = 0;
      for (int a = 0; a < scored.articles().size(); a++) {
        for (ScoredBlock scoredBlock : scored.articles().get(a)) {
          for (int i = 0; i < scoredBlock.places().size(); i++) {
            int k = scoredBlock.places().get(i);
            article[k] = a;
            block[k] = blocks;
            at[k] = i;
            type[k] = scoredBlock.type();
            times[k]++;
          }
          blocks++;
        }
      }
    }

    Kind between(int a, int b) {
      if (block[a] >= 0 && block[a] == block[b] && at[b] > at[a] && at[b] - at[a] <= b - a) {
        return Kind.JOIN;
      }
      return article[a] >= 0 && article[a] == article[b] ? Kind.PARAGRAPH : Kind.ARTICLE;
    }
  }

  private final Printed printed;
  private final Scored gold;
  private final Scored read;
  private final List<Integer> dropped;
  private final IntToDoubleFunction confidences;
  private final Places goldPlaces;
  private final Places readPlaces;

  private Scorer(
      Printed printed,
      Scored gold,
      Scored read,
      List<Integer> dropped,
      IntToDoubleFunction confidences) {
    this.printed = printed;
    this.gold = gold;
    this.read = read;
    this.dropped = dropped;
    this.confidences = confidences;
    this.goldPlaces = new Places(gold, printed.count());
    this.readPlaces = new Places(read, printed.count());
  }

  /**
   * The score of one page.
   *
   * @param dropped the printed characters that were dropped with a reason
   * @param confidences of the boundary after a physical line, 0 if the reading has none
   */
  public static Score score(
      Printed printed,
      Scored gold,
      Scored read,
      List<Integer> dropped,
      IntToDoubleFunction confidences) {
    Scorer scorer = new Scorer(printed, gold, read, dropped, confidences);
    return scorer
        .boundaries()
        .plus(scorer.articles())
        .plus(scorer.order())
        .plus(scorer.texts())
        .plus(scorer.kept());
  }

  private Score boundaries() {
    int[] joins = new int[4];
    int right = 0;
    Calibration calibration = Calibration.NONE;
    int before = -1;
    for (int k = 0; k < printed.count(); k++) {
      if (goldPlaces.block[k] < 0) {
        continue;
      }
      if (before >= 0 && printed.line(before) != printed.line(k)) {
        Kind expected = goldPlaces.between(before, k);
        Kind found = readPlaces.between(before, k);
        joins[(expected == Kind.JOIN ? 0 : 2) + (found == Kind.JOIN ? 0 : 1)]++;
        boolean same = expected == found;
        right += same ? 1 : 0;
        calibration = calibration.with(confidences.applyAsDouble(printed.line(before)), same);
      }
      before = k;
    }
    return new Score(
        joins[0],
        joins[2],
        joins[1],
        joins[3],
        right,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        calibration);
  }

  private Score articles() {
    Map<Integer, Integer> goldSizes = new HashMap<>();
    Map<Integer, Integer> readSizes = new HashMap<>();
    Map<Long, Integer> shared = new HashMap<>();
    long characters = 0;
    long typed = 0;
    for (int k = 0; k < printed.count(); k++) {
      if (goldPlaces.article[k] >= 0) {
        characters++;
        typed += goldPlaces.type[k].equals(readPlaces.type[k]) ? 1 : 0;
        goldSizes.merge(goldPlaces.article[k], 1, Integer::sum);
        readSizes.merge(readPlaces.article[k], 1, Integer::sum);
        shared.merge(both(k), 1, Integer::sum);
      }
    }
    double precision = 0;
    double recall = 0;
    for (int k = 0; k < printed.count(); k++) {
      if (goldPlaces.article[k] >= 0 && readPlaces.article[k] >= 0) {
        precision += shared.get(both(k)) / (double) readSizes.get(readPlaces.article[k]);
        recall += shared.get(both(k)) / (double) goldSizes.get(goldPlaces.article[k]);
      }
    }
    return new Score(
        0, 0, 0, 0, 0, characters, precision, recall, typed, 0, 0, 0, 0, 0, 0, 0, Calibration.NONE);
  }

  private long both(int k) {
    return ((long) goldPlaces.article[k] << 32) | (readPlaces.article[k] & 0xFFFFFFFFL);
  }

  private Score order() {
    Map<Integer, Integer> ranks = new HashMap<>();
    for (List<ScoredBlock> article : read.articles()) {
      for (ScoredBlock block : article) {
        for (int k : block.places()) {
          ranks.put(k, ranks.size());
        }
      }
    }
    long ordered = 0;
    long neighbours = 0;
    for (List<ScoredBlock> article : gold.articles()) {
      int before = -1;
      for (ScoredBlock block : article) {
        if (block.places().isEmpty()) {
          continue;
        }
        int first = block.places().getFirst();
        if (before >= 0) {
          neighbours++;
          Integer a = ranks.get(before);
          Integer b = ranks.get(first);
          ordered += a != null && b != null && a < b ? 1 : 0;
        }
        before = first;
      }
    }
    return new Score(
        0, 0, 0, 0, 0, 0, 0, 0, 0, ordered, neighbours, 0, 0, 0, 0, 0, Calibration.NONE);
  }

  private Score texts() {
    Map<List<Integer>, String> goldTexts = new HashMap<>();
    long goldBlocks = 0;
    for (List<ScoredBlock> article : gold.articles()) {
      for (ScoredBlock block : article) {
        goldTexts.put(block.places(), block.text());
        goldBlocks++;
      }
    }
    long same = 0;
    long equal = 0;
    for (List<ScoredBlock> article : read.articles()) {
      for (ScoredBlock block : article) {
        String expected = goldTexts.get(block.places());
        if (expected != null) {
          same++;
          equal += expected.strip().equals(block.text().strip()) ? 1 : 0;
        }
      }
    }
    return new Score(
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, same, equal, goldBlocks, 0, 0, Calibration.NONE);
  }

  private Score kept() {
    Set<Integer> twice = new HashSet<>();
    Set<Integer> once = new HashSet<>();
    for (int k : dropped) {
      if (readPlaces.times[k] > 0 || !once.add(k)) {
        twice.add(k);
      }
    }
    long kept = 0;
    for (int k = 0; k < printed.count(); k++) {
      boolean exactly = (readPlaces.times[k] == 1) != once.contains(k);
      kept += exactly && readPlaces.times[k] <= 1 && !twice.contains(k) ? 1 : 0;
    }
    return new Score(
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, kept, printed.count(), Calibration.NONE);
  }
}
