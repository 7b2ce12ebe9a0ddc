package copydesk.review;

import copydesk.problem.ProblemType;

/** What this service refuses beside what HTTP itself refuses. */
public enum ReviewProblem implements ProblemType {
  CONTRIBUTOR(403, "Who contributed to an article does not review it", "参与过稿件的人不能审稿"),
  ALREADY_REVIEWED(403, "Nobody takes two stages of one submission", "同一人不能审两级"),
  CLAIMED(409, "Somebody else has claimed this", "已被他人领取"),
  NOT_IN_REVIEW(409, "This is not in review any more", "此稿已不在审"),
  LEASE_LOST(409, "The claim no longer holds; your remarks are kept", "领取已失效，意见已保留"),
  OTHER_SUBMISSION(409, "The decision is about another state of the text", "审定的不是这一版内容"),
  RECORD_WITHDRAWN(409, "The record was withdrawn and takes no more versions", "成品已撤回，不再出新版"),
  CORRECTION_OPEN(409, "A correction of this text has been ordered already", "已有更正尚未完成"),
  NOT_EMBARGOED(409, "The record is under no embargo", "成品未设禁发期"),
  ALREADY_PUBLISHED(409, "What was published takes no embargo", "已发布的成品不能再设禁发期"),
  SUBSCRIPTION_DISABLED(409, "The subscription is disabled", "订阅已停用"),
  NOT_OPENED(409, "Nobody signs what they have not opened", "没有打开过的稿件不能签"),
  NOT_THEIRS(422, "This person cannot review this", "此人不能审这一篇"),
  REMARK_NEEDED(422, "To return it, say why", "退回须附意见"),
  KEY_REUSED(422, "The idempotency key was used for another request", "幂等键已用于其他请求");

  private final int status;
  private final String title;
  private final String titleZh;

  ReviewProblem(int status, String title, String titleZh) {
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
