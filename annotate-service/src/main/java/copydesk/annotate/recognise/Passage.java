package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** One block's text with what is known around it. Not for use by several threads at once. */
public final class Passage {

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

  private final Text text;
  private final Around around;
  private final Context context;
  private final Around.Known known;

  /**
   * @param around made of texts among which this one is
   */
  public Passage(Text text, Around around, Context context) {
    this.text = text;
    this.around = around;
    this.context = context;
    this.known = around.known(text.toString());
  }

  public static Passage of(String text, Context context) {
    return new Passage(Text.of(text), Around.of(List.of(text), context.publication()), context);
  }

  public Text text() {
    return text;
  }

  public Context context() {
    return context;
  }

  /** All texts of the page. */
  public Set<String> page() {
    return around.texts();
  }

  Around around() {
    return around;
  }

  /** The text in simplified characters as a string, whose indices are not offsets. */
  String string() {
    return known.text();
  }

  /** The words of {@link #string()}. */
  Words words() {
    return known.words();
  }

  /** The names of people in it. */
  List<PersonNames.Found> people() {
    return around.names().of(known);
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

  /** The text as printed between two indices of {@link #string()}. */
  String printed(int start, int end) {
    return text.toString().substring(start, end);
  }

  /** The text between two code points in simplified characters. */
  String simplified(int start, int end) {
    return string().substring(text.utf16(start), text.utf16(end));
  }

  /** A suggestion whose value is what is printed. */
  Suggestion named(int start, int end, FactType type, double confidence, String reason) {
    return over(start, end, type, new FactValue.Words(printed(start, end)), confidence, reason);
  }
}
