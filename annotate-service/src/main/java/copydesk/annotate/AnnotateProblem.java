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
