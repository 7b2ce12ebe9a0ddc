package copydesk.problem;

/**
 * One kind of problem. Every service lists its own in one enum; what HTTP itself can refuse is in
 * {@link HttpProblem}. The {@code type} of a document is {@code /problems/} followed by the slug
 * and never changes once published.
 */
public interface ProblemType {

  /** The stable last part of the problem's {@code type}: lower case words with hyphens. */
  default String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The enum constant's name. */
  String name();

  /** The HTTP status that goes with this type, 400 to 599. */
  int status();

  /** A short English summary that is the same for every occurrence. */
  String title();

  /** The same summary in Chinese, for people. */
  String titleZh();
}
