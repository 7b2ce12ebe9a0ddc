package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Named meetings and sessions, by how their names are built. */
final class Events implements Recogniser {

  private static final String COUNT = "[一二三四五六七八九十]{1,3}";

  private static final Pattern SESSION =
      Pattern.compile(
          "(?:[省市县縣区區](?:政协|政協|人大)?)?(?:第?"
              + COUNT
              + "[届屆])(?:人大|政协|政協|委员会|委員會)?(?:常委会|常委會)?第?"
              + COUNT
              + "次(?:全体|全體)?(?:会议|會議)(?:闭幕大会|閉幕大會|开幕大会|開幕大會)?"
              + "|第"
              + COUNT
              + "次(?:全体|全體)(?:会议|會議)"
              + "|(?:中共|党的|黨的)(?:十[一二三四五六七八九]?|二十)大"
              + "|(?:全国|全國|[省市县縣区區])(?:两会|兩會)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:全国|全國|全省|全市|全县|全縣)[^，。；：、！？“”（）\\s在召开召開举行舉行]{2,10}(?:会议|會議)"
              + "|(?:第"
              + COUNT
              + "届)[^，。；：、！？“”（）\\s]{1,12}?(?:运动会|運動會|博览会|博覽會|论坛|論壇|艺术节|藝術節|文化节|文化節)");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    for (Pattern pattern : List.of(SESSION, NAMED)) {
      Matcher match = pattern.matcher(passage.string());
      while (match.find()) {
        found.add(
            passage.over(
                match,
                0,
                FactType.EVENT,
                new FactValue.Words(match.group()),
                pattern == SESSION ? 0.85 : 0.65,
                "built like the name of a meeting"));
      }
    }
    return found;
  }
}
