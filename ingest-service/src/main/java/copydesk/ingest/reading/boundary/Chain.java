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
  private final double[] texts;
  private final double[][] fits;

  /** Stands for the fits of a line that may have any width. */
  private final double[] anywhere;

  private final double[] breakRatio;
  private final Steps steps;

  /**
   * A chain. The probability of what is seen of a line in a role and a column is that of its text
   * times that of its width.
   *
   * @param texts by line and role
   * @param fits by role, and there by line and column; null for a role that has any width
   * @param breakRatio for each line but the last, how much likelier what is seen between it and the
   *     next is at a break than inside a paragraph
   */
  Chain(double[] texts, double[][] fits, int columns, double[] breakRatio, Steps steps) {
    this.lines = breakRatio.length;
    this.columns = columns;
    this.states = Role.COUNT * columns;
    this.texts = texts;
    this.fits = fits;
    this.anywhere = new double[columns];
    Arrays.fill(anywhere, Fit.ANYWHERE);
    this.breakRatio = breakRatio;
    this.steps = steps;
  }

  /** The fits of a role, to be read from {@link #row} on. */
  private double[] fits(Role role) {
    double[] byLine = fits[role.index()];
    return byLine == null ? anywhere : byLine;
  }

  private int row(Role role, int line) {
    return fits[role.index()] == null ? 0 : line * columns;
  }

  /** Probability of a line's text in a role, with what is seen before it where a unit starts. */
  private double seen(Role role, int line) {
    double text = texts[line * Role.COUNT + role.index()];
    return role.starts() && line > 0 ? text * breakRatio[line - 1] : text;
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
        double seen = seen(to, i);
        double[] fit = fits(to);
        int row = row(to, i);
        int at = to.index() * columns;
        int all = i * states + at;
        for (int c = 0; c < columns; c++) {
          double stayed = reach[c] * (1 - change);
          next[at + c] = Math.max(stayed, changed) * seen * fit[row + c];
          back[all + c] = changed > stayed ? from[top] : from[c];
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
    for (Role role : Role.ALL) {
      double seen = steps.opening(role) * seen(role, 0);
      for (int c = 0; c < columns; c++) {
        score[role.index() * columns + c] = seen * fits(role)[row(role, 0) + c];
      }
    }
    normalize(score, 0);
    return score;
  }

  private void forward(double[] forward, int i, double[] left) {
    Arrays.fill(left, 0);
    for (Role role : Role.ALL) {
      int at = (i - 1) * states + role.index() * columns;
      int out = role.after().index() * columns;
      for (int c = 0; c < columns; c++) {
        left[out + c] += forward[at + c];
      }
    }
    // What all columns together leave, so that no role needs a sum of its own.
    double allMore = sum(left, 0, columns);
    double allText = sum(left, columns, 2 * columns);
    double allDisplay = sum(left, 2 * columns, 3 * columns);
    for (Role to : Role.ALL) {
      double seen = seen(to, i);
      double stays = seen * (1 - steps.change(to));
      double moves = seen * steps.change(to) / columns;
      double more = steps.step(After.MORE, to);
      double text = steps.step(After.TEXT, to);
      double display = steps.step(After.DISPLAY, to);
      double changed = moves * (more * allMore + text * allText + display * allDisplay);
      add(forward, i, to, left, stays * more, stays * text, stays * display, changed);
    }
  }

  private void add(
      double[] forward,
      int i,
      Role to,
      double[] left,
      double more,
      double text,
      double display,
      double changed) {
    double[] fit = fits(to);
    int row = row(to, i);
    int at = i * states + to.index() * columns;
    for (int c = 0; c < columns; c++) {
      double reach =
          more * left[c] + text * left[columns + c] + display * left[2 * columns + c] + changed;
      forward[at + c] = reach * fit[row + c];
    }
  }

  /** Turns what follows line i + 1 into what follows line i. */
  private void backward(double[] after, int i, double[] left) {
    Arrays.fill(left, 0);
    double allMore = 0;
    double allText = 0;
    double allDisplay = 0;
    for (Role to : Role.ALL) {
      double stays = 1 - steps.change(to);
      double more = steps.step(After.MORE, to);
      double text = steps.step(After.TEXT, to);
      double display = steps.step(After.DISPLAY, to);
      double sum = take(after, i + 1, to, left, stays * more, stays * text, stays * display);
      double changed = steps.change(to) * sum / columns;
      allMore += more * changed;
      allText += text * changed;
      allDisplay += display * changed;
    }
    for (int c = 0; c < columns; c++) {
      left[c] += allMore;
      left[columns + c] += allText;
      left[2 * columns + c] += allDisplay;
    }
    for (Role role : Role.ALL) {
      System.arraycopy(
          left, role.after().index() * columns, after, role.index() * columns, columns);
    }
  }

  /** Adds what a role brings of a line to what is left before it; the sum over the columns. */
  private double take(
      double[] after, int line, Role to, double[] left, double more, double text, double display) {
    double[] fit = fits(to);
    int row = row(to, line);
    int at = to.index() * columns;
    double seen = seen(to, line);
    double sum = 0;
    for (int c = 0; c < columns; c++) {
      double value = after[at + c] * seen * fit[row + c];
      sum += value;
      left[c] += more * value;
      left[columns + c] += text * value;
      left[2 * columns + c] += display * value;
    }
    return sum;
  }

  private void times(double[] forward, int at, double[] factors) {
    for (int s = 0; s < states; s++) {
      forward[at + s] *= factors[s];
    }
    normalize(forward, at);
  }

  private void normalize(double[] values, int at) {
    double sum = sum(values, at, at + states);
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

  private static double sum(double[] values, int from, int to) {
    // Sums of their own, so that none waits for the one before it.
    double even = 0;
    double odd = 0;
    int at = from;
    for (; at < to - 1; at += 2) {
      even += values[at];
      odd += values[at + 1];
    }
    return even + odd + (at < to ? values[at] : 0);
  }
}
