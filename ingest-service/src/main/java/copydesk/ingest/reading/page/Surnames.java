package copydesk.ingest.reading.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chinese family names, from surnames.txt. */
public final class Surnames {

  private static final int LONGEST_NAME = 4;

  private static final Set<String> NAMES =
      WordList.of("surnames.txt").stream()
          .flatMap(
              line ->
                  line.contains(" ")
                      ? Stream.of(line.split(" "))
                      : line.codePoints().mapToObj(Character::toString))
          .collect(Collectors.toUnmodifiableSet());

  private Surnames() {}

  /** Whether a text of Chinese characters, white space taken out, may be a person's name. */
  public static boolean mayBeName(String text) {
    int length = text.codePointCount(0, text.length());
    if (length < 2 || length > LONGEST_NAME) {
      return false;
    }
    int first = text.offsetByCodePoints(0, 1);
    return (length <= 3 && NAMES.contains(text.substring(0, first)))
        || (length > 2 && NAMES.contains(text.substring(0, text.offsetByCodePoints(0, 2))));
  }
}
