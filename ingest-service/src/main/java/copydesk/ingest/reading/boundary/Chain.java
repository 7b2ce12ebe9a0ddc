package copydesk.ingest.reading.boundary;

import java.util.Arrays;

/**
 * A hidden Markov chain over lines whose states are a role in a column. A column mostly stays, so a
 * step costs roles × columns, not its square; time and memory are linear in the lines.
 */
final class Chain {

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

  /** The most probable state of each line: role times columns plus column. */
  int[] best() {
    int[] back = new int[lines * states];
    double[] score = new double[states];
    for (int s = 0; s < states; s++) {
      score[s] = Math.log(steps.opening(s / columns)) + Math.log(emissions[s]);
    }
    double[] next = new double[states];
    double[] bestOf = new double[columns];
    int[] from = new int[columns];
    for (int i = 1; i < lines; i++) {
      double broken = Math.log(breakRatio[i - 1]);
      for (Role to : Role.ALL) {
        for (int c = 0; c < columns; c++) {
          bestOf[c] = Double.NEGATIVE_INFINITY;
          for (Role role : Role.ALL) {
            double step = steps.logStep(role, to);
            int s = role.index() * columns + c;
            if (score[s] + step > bestOf[c]) {
              bestOf[c] = score[s] + step;
              from[c] = s;
            }
          }
        }
        int top = 0;
        for (int c = 1; c < columns; c++) {
          if (bestOf[c] > bestOf[top]) {
            top = c;
          }
        }
        double changes = Math.log(steps.change(to) / columns);
        double stays = Math.log(1 - steps.change(to));
        for (int c = 0; c < columns; c++) {
          boolean change = bestOf[top] + changes > bestOf[c] + stays;
          int s = to.index() * columns + c;
          next[s] =
              (change ? bestOf[top] + changes : bestOf[c] + stays)
                  + Math.log(emissions[i * states + s])
                  + (to.starts() ? broken : 0);
          back[i * states + s] = change ? from[top] : from[c];
        }
      }
      double[] swap = score;
      score = next;
      next = swap;
    }
    return trace(back, score);
  }

  private int[] trace(int[] back, double[] score) {
    int state = -1;
    for (int s = 0; s < states; s++) {
      if (Role.ALL[s / columns].ends() && (state < 0 || score[s] > score[state])) {
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
    for (int s = 0; s < states; s++) {
      forward[s] = steps.opening(s / columns) * emissions[s];
    }
    normalize(forward, 0);
    for (int i = 1; i < lines; i++) {
      forward(forward, i);
      normalize(forward, i * states);
    }
    double[] backward = new double[states];
    for (int s = 0; s < states; s++) {
      backward[s] = Role.ALL[s / columns].ends() ? 1 : 1e-6;
    }
    times(forward, (lines - 1) * states, backward);
    for (int i = lines - 2; i >= 0; i--) {
      backward = backward(backward, i);
      times(forward, i * states, backward);
    }
    return forward;
  }

  private void forward(double[] forward, int i) {
    double[] reach = new double[columns];
    for (Role to : Role.ALL) {
      double sum = 0;
      for (int c = 0; c < columns; c++) {
        reach[c] = 0;
        for (Role role : Role.ALL) {
          reach[c] += forward[(i - 1) * states + role.index() * columns + c] * steps.step(role, to);
        }
        sum += reach[c];
      }
      double change = steps.change(to);
      for (int c = 0; c < columns; c++) {
        int s = i * states + to.index() * columns + c;
        forward[s] =
            ((1 - change) * reach[c] + change * sum / columns)
                * emissions[s]
                * (to.starts() ? breakRatio[i - 1] : 1);
      }
    }
  }

  private double[] backward(double[] after, int i) {
    double[] before = new double[states];
    for (Role to : Role.ALL) {
      double sum = 0;
      double[] ahead = new double[columns];
      for (int c = 0; c < columns; c++) {
        int s = to.index() * columns + c;
        ahead[c] = after[s] * emissions[(i + 1) * states + s] * (to.starts() ? breakRatio[i] : 1);
        sum += ahead[c];
      }
      double change = steps.change(to);
      for (int c = 0; c < columns; c++) {
        double reach = (1 - change) * ahead[c] + change * sum / columns;
        for (Role role : Role.ALL) {
          before[role.index() * columns + c] += steps.step(role, to) * reach;
        }
      }
    }
    normalize(before, 0);
    return before;
  }

  private void times(double[] forward, int at, double[] factors) {
    for (int s = 0; s < states; s++) {
      forward[at + s] *= factors[s];
    }
    normalize(forward, at);
  }

  private void normalize(double[] values, int at) {
    double sum = 0;
    for (int s = at; s < at + states; s++) {
      sum += values[s];
    }
    if (sum > 0) {
      for (int s = at; s < at + states; s++) {
        values[s] /= sum;
      }
    } else {
      // Beyond what a double can hold: nothing is known, which is what an even spread says.
      Arrays.fill(values, at, at + states, 1.0 / states);
    }
  }
}
