package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of people. */
final class Persons implements Recogniser {

  private static final Pattern WESTERN =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Dr|Mayor|Councillor|President|Chairman|Chairwoman|Minister|Professor|Herr|Frau"
              + "|Bürgermeisterin|Bürgermeister|Oberbürgermeisterin|Oberbürgermeister|Senatorin|Senator)\\.? "
              + "(?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> all = new ArrayList<>();
    for (PersonNames.Found found : passage.people()) {
      all.add(
          passage.named(
              found.start(),
              found.end(),
              FactType.PERSON,
              Math.min(0.98, 0.5 + found.score() / 8),
              found.reason()));
    }
    if (Quantities.isWestern(passage.string())) {
      Matcher western = WESTERN.matcher(passage.string());
      while (western.find()) {
        all.add(
            passage.named(
                western.start("name"),
                western.end("name"),
                FactType.PERSON,
                0.85,
                "after a title"));
      }
    }
    return all;
  }
}
