package copydesk.annotate;

import copydesk.problem.ProblemType;

/** What this service refuses beside what HTTP itself refuses. */
public enum AnnotateProblem implements ProblemType {
  STALE_ARTICLES(412, "Somebody else changed these articles since they were read", "稿件在读取之后已被他人修改"),
  NOT_EDITABLE(409, "These articles cannot be edited as they stand", "稿件当前状态不可编辑"),
  REFUSED_OPERATION(422, "One of the operations cannot be done", "其中一项操作无法执行"),
  BASE_INCOMPLETE(422, "An article that would change is not named in the base", "基准版本缺少会被修改的稿件"),
  NOTHING_TO_UNDO(409, "There is nothing to take back", "没有可撤销或重做的操作"),
  UNDO_CONFLICT(409, "The same text was changed again since", "同一处文字之后又有修改，无法撤销"),
  FAILED_FINDINGS(422, "Checks failed and were not waived", "核查未通过且未作说明"),
  TEXT_NOWHERE(422, "Text of the page stands in no article", "版面上有文字不属于任何稿件"),
  STALE_FACTS(422, "Facts are to be confirmed again first", "有事实待重新确认"),
  VERSION_NEEDED(428, "Say which version you mean with If-Match", "请以 If-Match 指明版本"),
  KEY_REUSED(422, "That Idempotency-Key was used for another request", "该幂等键已用于其他请求"),
  NO_JUMP(422, "No story can go on between these two", "这两篇之间不能接转"),
  HELD(409, "Somebody else has this article in hand", "这篇稿件在别人手上"),
  OFFER_GONE(409, "That offer has been decided", "该建议已处理"),
  NAME_TAKEN(409, "The register has an entry with that name", "名录中已有同名条目"),
  STALE_ENTRY(412, "Somebody else changed this entry since it was read", "条目在读取之后已被他人修改"),
  WORD_TAKEN(409, "The list has that word already", "用语表中已有这个写法"),
  STALE_WORD(412, "Somebody else changed this word since it was read", "该条在读取之后已被他人修改"),
  NOT_MERGEABLE(
      409, "These entries cannot be merged or taken apart as they stand", "条目当前状态不可合并或拆分"),
  NOT_A_ROLE_HELD(
      422, "A role ends before it begins, or only people hold roles", "任职起止日期有误，或该类条目不能任职"),
  UNFIT_ANNOTATIONS(422, "Some annotations do not fit the text", "部分标注与文本不符"),
  NOTHING_TO_SUBMIT(422, "Furniture needs no submission", "栏目等版面元素无需送审");

  private final int status;
  private final String title;
  private final String titleZh;

  AnnotateProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
