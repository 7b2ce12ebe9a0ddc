package copydesk.annotate.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages' frames; what happens inside them speaks from the browser's own tables. */
@MessageBundle(value = "msg", locale = "zh")
public interface ScreenMessages {

  @Message("我的工作台")
  String desk();

  @Message("改稿")
  String workbench();

  @Message("这个页面需要 JavaScript。")
  String needs_script();

  @Message("名录")
  String register();
}
