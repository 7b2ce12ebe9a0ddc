package copydesk.ingest.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the command was asked for. Files come after the options, or before them. */
record ReadOptions(Format format, List<Path> files, boolean help) {

  /** The command was used wrongly; the message says how. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
      super(message);
    }
  }

  static ReadOptions of(String[] arguments) throws UsageException {
    Format format = Format.JSON;
    List<Path> files = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!options || !argument.startsWith("-") || argument.equals("-")) {
        files.add(Path.of(argument));
      } else if (argument.equals("--")) {
        options = false;
      } else if (argument.equals("--help") || argument.equals("-h")) {
        return new ReadOptions(format, List.of(), true);
      } else if (argument.equals("--as")) {
        format = format(++i < arguments.length ? arguments[i] : "");
      } else if (argument.startsWith("--as=")) {
        format = format(argument.substring("--as=".length()));
      } else {
        throw new UsageException("there is no option " + argument);
      }
    }
    if (files.isEmpty()) {
      throw new UsageException("no file given");
    }
    return new ReadOptions(format, List.copyOf(files), false);
  }

  private static Format format(String name) throws UsageException {
    return Format.named(name)
        .orElseThrow(() -> new UsageException("--as needs one of " + Format.NAMES));
  }
}
