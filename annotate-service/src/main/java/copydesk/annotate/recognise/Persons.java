package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people: those that stand beside a title, a reporter's mark or a form of address, and
 * then the same names wherever they stand in the story.
 */
final class Persons implements Recogniser {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:实习)?(?:记者|記者)|通讯员|通訊員|摄影|攝影|文/|图/|"
              + Names.TITLE
              + "|市领导|市領導|省领导|县领导|区领导|选举|選舉)[：: \\u3000]*");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fa5])(?<name>"
              + Names.NAME
              + ")[ \\u3000]?(?:摄(?![\\u4e00-\\u9fa5])|攝(?![\\u4e00-\\u9fa5])|同志|先生|女士|教授|市长|市長|书记|書記)");
  private static final Pattern WESTERN =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Dr|Mayor|Councillor|President|Chairman|Chairwoman|Minister|Professor|Herr|Frau"
              + "|Bürgermeisterin|Bürgermeister|Oberbürgermeisterin|Oberbürgermeister|Senatorin|Senator)\\.? "
              + "(?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    String text = passage.string();
    for (int[] range : introduced(text)) {
      found.add(person(passage, range[0], range[1], 0.9, "beside a title"));
    }
    Matcher western = WESTERN.matcher(text);
    while (western.find()) {
      found.add(person(passage, western.start("name"), western.end("name"), 0.85, "after a title"));
    }
    for (String name : passage.article().names()) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        found.add(
            person(passage, at, at + name.length(), 0.8, "introduced elsewhere in the story"));
      }
    }
    return found;
  }

  private static Suggestion person(
      Passage passage, int start, int end, double confidence, String reason) {
    FactValue value = new FactValue.Words(passage.string().substring(start, end));
    return passage.over(start, end, FactType.PERSON, value, confidence, reason);
  }

  /** Index ranges of the names that something beside them introduces. */
  static List<int[]> introduced(String text) {
    List<int[]> found = new ArrayList<>();
    Matcher before = BEFORE.matcher(text);
    while (before.find()) {
      found.addAll(Names.list(text, before.end()));
    }
    Matcher after = AFTER.matcher(text);
    while (after.find()) {
      found.add(new int[] {after.start("name"), after.end("name")});
    }
    return found;
  }
}
