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
  NOT_READ(409, "The page has no reading yet", "版面尚未读取"),
  PAGE_UNKNOWN(422, "It cannot be told which page the file is", "无法判断文件是哪一版"),
  FILE_TWICE(422, "The batch has this file or page twice", "同一批中文件或版面重复"),
  BROKEN_MANIFEST(422, "The manifest cannot be read", "清单无法读取"),
  UNKNOWN_PATTERN(422, "The pattern for file names cannot be read", "文件名格式无法理解"),
  DAMAGED_ARCHIVE(422, "The archive is damaged", "压缩包已损坏"),
  ENCRYPTED_FILE(422, "The file is encrypted", "文件已加密"),
  NESTED_ARCHIVE(422, "The file is an archive within the archive", "压缩包内还有压缩包"),
  ARCHIVE_BOMB(422, "The file would grow beyond reason when unpacked", "文件解压后大得不合常理"),
  UNSAFE_NAME(422, "The file's name is not a plain name", "文件名不安全"),
  EMPTY_BATCH(422, "The batch holds no file", "批次中没有文件"),
  BATCH_TOO_LARGE(422, "The batch holds more than one batch may", "批次过大"),
  BATCH_OVER(409, "The batch has ended already", "批次已经结束"),
  KEY_REUSED(422, "The idempotency key was used for another request", "幂等键已用于其他请求");

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
