package copydesk.ingest.reading.page;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of columns and sections, from labels.txt. */
public final class Labels {

  private static final int LONGEST = 8;

  /** Stands before what is over one story. */
  private static final String OF_A_STORY = "^";

  private static final String ENDING = "*";

  private static final Kind PAGES =
      new Kind(lines().filter(line -> !line.startsWith(OF_A_STORY)).toList());
  private static final Kind STORIES =
      new Kind(
          lines()
              .filter(line -> line.startsWith(OF_A_STORY))
              .map(line -> line.substring(OF_A_STORY.length()))
              .toList());

  private Labels() {}

  private static final class Kind {
    private final Set<String> whole;
    private final List<String> endings;

    /** What the whole ones begin with: most lines are none by their first character. */
    private final BitSet starts = new BitSet();

    /** What the endings end with. */
    private final BitSet ends = new BitSet();

    Kind(List<String> lines) {
      whole = lines.stream().filter(line -> !line.startsWith(ENDING)).collect(Collectors.toSet());
      endings =
          lines.stream()
              .filter(line -> line.startsWith(ENDING))
              .map(line -> line.substring(ENDING.length()))
              .toList();
      whole.forEach(line -> starts.set(line.charAt(0)));
      endings.forEach(line -> ends.set(line.charAt(line.length() - 1)));
    }

    boolean contains(String line) {
      return !line.isEmpty()
          && ((starts.get(line.charAt(0)) && whole.contains(line))
              || (line.length() <= LONGEST
                  && ends.get(line.charAt(line.length() - 1))
                  && hasEnding(line)));
    }

    private boolean hasEnding(String line) {
      for (String ending : endings) {
        if (line.endsWith(ending)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a line, white space taken out of Chinese, is the name of a column or a section. */
  public static boolean contains(String line) {
    return PAGES.contains(line) || STORIES.contains(line);
  }

  /** Whether it is one that stands over a single story, as 社论 does. */
  public static boolean isOfAStory(String line) {
    return STORIES.contains(line);
  }

  private static Stream<String> lines() {
    return WordList.of("labels.txt").stream();
  }
}
