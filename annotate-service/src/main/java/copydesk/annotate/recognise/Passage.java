package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

/** One block's text with what is known around it. */
public record Passage(Text text, Around article, Context context) {

  /**
   * The paper and the day.
   *
   * @param issue the date printed on the page, or null if it is not known
   * @param publication the paper's name, or empty
   */
  public record Context(LocalDate issue, String publication) {

    /** Nothing is known. */
    public static final Context UNKNOWN = new Context(null, "");
  }

  public static Passage of(String text, Context context) {
    return new Passage(Text.of(text), Around.of(List.of(text)), context);
  }

  /** The text as a string, whose indices are not offsets. */
  String string() {
    return text.toString();
  }

  /** A suggestion over a group of a match in {@link #string()}. */
  Suggestion over(
      Matcher match, int group, FactType type, FactValue value, double confidence, String reason) {
    return over(match.start(group), match.end(group), type, value, confidence, reason);
  }

  /** A suggestion over a range of {@link #string()}'s indices. */
  Suggestion over(
      int start, int end, FactType type, FactValue value, double confidence, String reason) {
    return new Suggestion(
        type, text.codePoint(start), text.codePoint(end), value, confidence, reason);
  }
}
