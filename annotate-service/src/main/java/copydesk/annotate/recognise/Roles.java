package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Positions that stand directly before a name; several joined by 、 are one. */
final class Roles implements Recogniser {

  private static final String BODY =
      "(?:中共)?(?:[\\u4e00-\\u9fa5]{2,3}(?=[省市县縣区區镇鎮乡鄉州旗]))?[省市县縣区區镇鎮乡鄉州旗]?"
          + "(?:委员会|委員會|委|人民政府|政府|人大常委会|人大常委會|人大|政协|政協|纪委|紀委|组织部|組織部|宣传部|宣傳部|[\\u4e00-\\u9fa5]{2,6}?(?:局|厅|廳|办公室|辦公室|公司|集团|大学|大學|医院|醫院|中学|中學|小学|协会|協會|项目|开发区))?";
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<role>(?:大会|大會|主席团|主席團)*(?:"
              + BODY
              + Names.TITLE
              + "、)*"
              + BODY
              + Names.TITLE
              + ")(?="
              + Names.NAME
              + ")");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Matcher role = ROLE.matcher(passage.string());
    while (role.find()) {
      String title = role.group("role");
      if (!title.endsWith("委员") && !title.endsWith("委員")) {
        found.add(
            passage.over(
                role,
                1,
                FactType.ROLE,
                new FactValue.Words(title),
                0.75,
                "a position before a name"));
      }
    }
    return found;
  }
}
