package copydesk.ingest.read;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code --as} may ask for. */
enum Format {
  /** One document of the API a line. */
  JSON,
  /** For people, in a terminal. */
  TEXT,
  /** For people, in a browser: one file that needs nothing else. */
  HTML;

  /** The names, as the help gives them. */
  static final String NAMES =
      Arrays.stream(values()).map(Format::slug).collect(Collectors.joining("|"));

  static Optional<Format> named(String name) {
    return Arrays.stream(values()).filter(format -> format.slug().equals(name)).findFirst();
  }

  /** A writer of the format. */
  PageWriter to(PrintStream out) {
    return switch (this) {
      case JSON -> new JsonWriter(out);
      case TEXT -> new TextWriter(out);
      case HTML -> new HtmlWriter(out);
    };
  }

  private String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
