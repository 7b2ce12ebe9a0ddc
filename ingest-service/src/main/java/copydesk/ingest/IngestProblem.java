package copydesk.ingest;

import copydesk.problem.ProblemType;

/** What this service refuses beside what HTTP itself refuses. */
public enum IngestProblem implements ProblemType {
  EMPTY_PAGE(422, "The page is empty", "版面没有内容"),
  UNREADABLE_PAGE(422, "The page was kept but no text can be had from it", "版面已保存，但无法取得文字"),
  PAGE_WITHOUT_TEXT(422, "The page was kept but it is a picture without text", "版面已保存，但只有图像没有文字"),
  ENCRYPTED_PAGE(422, "The page was kept but it is encrypted", "版面已保存，但文件已加密"),
  DAMAGED_PAGE(422, "The page was kept but its file is damaged", "版面已保存，但文件已损坏"),
  UNSAFE_XML(422, "The page was kept but its XML has a document type", "版面已保存，但其 XML 含有文档类型声明"),
  UNKNOWN_FORMAT(422, "The page was kept but its format is not read", "版面已保存，但不支持其格式"),
  PAGE_TOO_LARGE(422, "The page was kept but it holds more than a page can", "版面已保存，但内容超出一个版的限度"),
  ARCHIVE_AS_PAGE(422, "The file was kept but it is an archive", "文件已保存，但它是压缩包"),
  UNKNOWN_ENCODING(422, "The encoding named is not known", "不认识所指定的编码"),
  CHANGED_MEANWHILE(409, "The page has changed meanwhile", "版面在此期间已有变化"),
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
