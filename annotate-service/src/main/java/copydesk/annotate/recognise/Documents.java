package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles in 《…》, and reports and resolutions that are named without brackets. */
final class Documents implements Recogniser {

  private static final Pattern BRACKETED = Pattern.compile("《[^《》\\n]{1,60}(?:《[^《》]*》[^《》]*)?》");
  private static final Pattern NAMED =
      Pattern.compile(
          "关于[^，。；：、！？“”\\s]{2,30}?的(?:决议|决定|报告|意见|办法|通知|方案)"
              + "|[省市县区]?(?:政府|人大常委会|政协常委会|中级人民法院|人民法院|人民检察院)工作(?:报告|報告)"
              + "|“[一二三四五六七八九十]{2,3}五”(?:规划|規劃)");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(passage.string());
    while (bracketed.find()) {
      found.add(document(passage, bracketed, 0.97, "《》"));
    }
    Matcher named = NAMED.matcher(passage.string());
    while (named.find()) {
      found.add(document(passage, named, 0.7, "named report or resolution"));
    }
    return found;
  }

  private static Suggestion document(
      Passage passage, Matcher match, double confidence, String reason) {
    return passage.over(
        match, 0, FactType.DOCUMENT, new FactValue.Words(match.group()), confidence, reason);
  }
}
