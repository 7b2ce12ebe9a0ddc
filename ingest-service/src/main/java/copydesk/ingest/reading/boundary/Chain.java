package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.boundary.Role.After;
import java.util.Arrays;

/**
 * A hidden Markov chain over lines whose states are a role in a column. A column mostly stays and a
 * role depends on little of the line before, so a step costs roles times columns, not the square of
 * it; time and memory are linear in the lines. Works with probabilities that are scaled line by
 * line, since logarithms would cost more than all the rest.
 */
final class Chain {

  /** Lines between two scalings: so many may not leave what a double can hold. */
  private static final int SCALED = 4;

  private final int lines;
  private final int columns;
  private final int states;
  private final double[] emissions;
  private final double[] breakRatio;
  private final Steps steps;

  /**
   * A chain.
   *
   * @param emissions probability of line i in role r and column c at {@code (i * roles + r) *
   *     columns + c}
   * @param breakRatio for each line but the last, how much likelier what is seen between it and the
   *     next is at a break than inside a paragraph
   */
  Chain(int lines, int columns, double[] emissions, double[] breakRatio, Steps steps) {
    this.lines = lines;
    this.columns = columns;
    this.states = Role.COUNT * columns;
    this.emissions = emissions;
    this.breakRatio = breakRatio;
    this.steps = steps;
  }

  /** The most probable state of each line: role index times columns plus column. */
  int[] best() {
    int[] back = new int[lines * states];
    double[] score = opening();
    double[] next = new double[states];
    double[] left = new double[After.ALL.length * columns];
    int[] leaving = new int[After.ALL.length * columns];
    double[] reach = new double[columns];
    int[] from = new int[columns];
    for (int i = 1; i < lines; i++) {
      leave(score, left, leaving);
      for (Role to : Role.ALL) {
        int top = reach(left, leaving, to, reach, from);
        double change = steps.change(to);
        double changed = reach[top] * change / columns;
        double ratio = to.starts() ? breakRatio[i - 1] : 1;
        for (int c = 0; c < columns; c++) {
          int s = to.index() * columns + c;
          double stayed = reach[c] * (1 - change);
          next[s] = Math.max(stayed, changed) * emissions[i * states + s] * ratio;
          back[i * states + s] = changed > stayed ? from[top] : from[c];
        }
      }
      normalize(next, 0);
      double[] old = score;
      score = next;
      next = old;
    }
    return trace(back, score);
  }

  /** For each way to leave a line in a column, the best score and the state that has it. */
  private void leave(double[] score, double[] left, int[] leaving) {
    Arrays.fill(left, -1);
    for (Role role : Role.ALL) {
      int at = role.index() * columns;
      int out = role.after().index() * columns;
      for (int c = 0; c < columns; c++) {
        if (score[at + c] > left[out + c]) {
          left[out + c] = score[at + c];
          leaving[out + c] = at + c;
        }
      }
    }
  }

  /**
   * For each column, the best score with which a role is reached in it, and from which state.
   *
   * @return the column with the best of all
   */
  private int reach(double[] left, int[] leaving, Role to, double[] reach, int[] from) {
    Arrays.fill(reach, -1);
    for (After after : After.ALL) {
      double step = steps.step(after, to);
      int out = after.index() * columns;
      for (int c = 0; c < columns; c++) {
        double value = left[out + c] * step;
        if (value > reach[c]) {
          reach[c] = value;
          from[c] = leaving[out + c];
        }
      }
    }
    int top = 0;
    for (int c = 1; c < columns; c++) {
      top = reach[c] > reach[top] ? c : top;
    }
    return top;
  }

  private int[] trace(int[] back, double[] score) {
    int state = 0;
    double most = -1;
    for (int s = 0; s < states; s++) {
      double value = score[s] * steps.closing(Role.ALL[s / columns]);
      if (value > most) {
        most = value;
        state = s;
      }
    }
    int[] path = new int[lines];
    for (int i = lines - 1; i >= 0; i--) {
      path[i] = state;
      state = i > 0 ? back[i * states + state] : state;
    }
    return path;
  }

  /** The probability of each state of each line, given the whole page. */
  double[] posteriors() {
    double[] forward = new double[lines * states];
    System.arraycopy(opening(), 0, forward, 0, states);
    double[] left = new double[After.ALL.length * columns];
    for (int i = 1; i < lines; i++) {
      forward(forward, i, left);
      if (i % SCALED == 0) {
        normalize(forward, i * states);
      }
    }
    double[] backward = new double[states];
    for (int s = 0; s < states; s++) {
      backward[s] = steps.closing(Role.ALL[s / columns]);
    }
    times(forward, (lines - 1) * states, backward);
    for (int i = lines - 2; i >= 0; i--) {
      backward(backward, i, left);
      if (i % SCALED == 0) {
        normalize(backward, 0);
      }
      times(forward, i * states, backward);
    }
    return forward;
  }

  private double[] opening() {
    double[] score = new double[states];
    for (int s = 0; s < states; s++) {
      score[s] = steps.opening(Role.ALL[s / columns]) * emissions[s];
    }
    normalize(score, 0);
    return score;
  }

  private void forward(double[] forward, int i, double[] left) {
    Arrays.fill(left, 0);
    for (Role role : Role.ALL) {
      int at = (i - 1) * states + role.index() * columns;
      for (int c = 0; c < columns; c++) {
        left[role.after().index() * columns + c] += forward[at + c];
      }
    }
    for (Role to : Role.ALL) {
      double more = steps.step(After.MORE, to);
      double text = steps.step(After.TEXT, to);
      double display = steps.step(After.DISPLAY, to);
      int at = i * states + to.index() * columns;
      double sum = 0;
      for (int c = 0; c < columns; c++) {
        double reach = more * left[c] + text * left[columns + c] + display * left[2 * columns + c];
        forward[at + c] = reach;
        sum += reach;
      }
      double stays = 1 - steps.change(to);
      double changed = steps.change(to) * sum / columns;
      double ratio = to.starts() ? breakRatio[i - 1] : 1;
      for (int c = 0; c < columns; c++) {
        forward[at + c] = (stays * forward[at + c] + changed) * emissions[at + c] * ratio;
      }
    }
  }

  /** Turns what follows line i + 1 into what follows line i. */
  private void backward(double[] after, int i, double[] left) {
    Arrays.fill(left, 0);
    for (Role to : Role.ALL) {
      int at = to.index() * columns;
      double ratio = to.starts() ? breakRatio[i] : 1;
      double sum = 0;
      for (int c = 0; c < columns; c++) {
        after[at + c] *= emissions[(i + 1) * states + at + c] * ratio;
        sum += after[at + c];
      }
      double stays = 1 - steps.change(to);
      double changed = steps.change(to) * sum / columns;
      double more = steps.step(After.MORE, to);
      double text = steps.step(After.TEXT, to);
      double display = steps.step(After.DISPLAY, to);
      for (int c = 0; c < columns; c++) {
        double reach = stays * after[at + c] + changed;
        left[c] += more * reach;
        left[columns + c] += text * reach;
        left[2 * columns + c] += display * reach;
      }
    }
    for (Role role : Role.ALL) {
      System.arraycopy(
          left, role.after().index() * columns, after, role.index() * columns, columns);
    }
  }

  private void times(double[] forward, int at, double[] factors) {
    for (int s = 0; s < states; s++) {
      forward[at + s] *= factors[s];
    }
    normalize(forward, at);
  }

  private void normalize(double[] values, int at) {
    // Sums of their own, so that none waits for the one before it.
    double even = 0;
    double odd = 0;
    int end = at + states;
    int s1 = at;
    for (; s1 < end - 1; s1 += 2) {
      even += values[s1];
      odd += values[s1 + 1];
    }
    double sum = even + odd + (s1 < end ? values[s1] : 0);
    if (sum > 0) {
      double scale = 1 / sum;
      for (int s = at; s < at + states; s++) {
        values[s] *= scale;
      }
    } else {
      // Beyond what a double can hold: nothing is known, which is what an even spread says.
      Arrays.fill(values, at, at + states, 1.0 / states);
    }
  }
}
