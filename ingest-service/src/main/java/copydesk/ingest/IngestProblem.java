package copydesk.ingest;

import copydesk.problem.ProblemType;

/** What this service refuses beside what HTTP itself refuses. */
public enum IngestProblem implements ProblemType {
  EMPTY_PAGE(422, "The page is empty", "版面没有内容"),
  UNREADABLE_PAGE(422, "The page was kept but no text can be had from it", "版面已保存，但无法取得文字"),
  UNKNOWN_ENCODING(422, "The encoding named is not known", "不认识所指定的编码"),
  NOT_READ(409, "The page has no reading yet", "版面尚未读取");

  private final int status;
  private final String title;
  private final String titleZh;

  IngestProblem(int status, String title, String titleZh) {
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
