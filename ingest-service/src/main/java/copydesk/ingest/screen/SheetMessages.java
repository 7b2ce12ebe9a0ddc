package copydesk.ingest.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the page as it was printed: {@code sheet:as_printed}. */
@MessageBundle(value = "sheet", locale = "zh")
public interface SheetMessages {

  @Message("版面图")
  String picture();

  @Message("按印刷版面显示")
  String as_printed();

  @Message("印刷版面，第 {number} 张：各行所在的位置")
  String numbered(int number);
}
