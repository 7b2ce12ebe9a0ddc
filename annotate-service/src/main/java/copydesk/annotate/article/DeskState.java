package copydesk.annotate.article;

import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a list of the desk is about: a state of articles, or something that editors ask for. */
public enum DeskState {
  WAITING("a.state = 'waiting'"),
  IN_WORK("a.state = 'in-work'"),
  SUBMITTED("a.state = 'submitted'"),
  APPROVED("a.state = 'approved'"),
  SPIKED("a.state = 'spiked'"),
  /** Still to do; what goes without review is not. */
  OPEN("a.state in ('waiting', 'in-work') and not a.furniture"),
  /** Came back from review with remarks and has not gone there again. */
  RETURNED(
      """
      a.state = 'in-work' and a.submission_id is not null
      and exists (select from annotate.outcome o
                   where o.publication_id = a.publication_id
                     and o.submission_id = a.submission_id and o.outcome in ('returned', 'correction'))
      """);

  private final String sql;

  DeskState(String sql) {
    this.sql = sql;
  }

  /** The condition on a row {@code a} of the articles. */
  String sql() {
    return sql;
  }

  /** The word in the API. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The state with that word, or null for null.
   *
   * @throws ProblemException if there is none
   */
  static DeskState of(String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.BAD_REQUEST,
                    "The state is one of "
                        + Arrays.stream(values())
                            .map(DeskState::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
