package copydesk.ingest.page;

import copydesk.ingest.IngestProblem;
import copydesk.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/** Character sets by the names that people and programs give. */
public final class Encodings {

  /** What menus offer; programs may name any that the platform knows. */
  public static final List<String> OFFERED =
      List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252");

  private Encodings() {}

  /**
   * The character set of a name.
   *
   * @param name null or blank for none
   * @throws ProblemException {@link IngestProblem#UNKNOWN_ENCODING}
   */
  public static Optional<Charset> named(String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ProblemException(
          IngestProblem.UNKNOWN_ENCODING, "Name one such as UTF-8, GB18030, Big5 or UTF-16.");
    }
  }
}
