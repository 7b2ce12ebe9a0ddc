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

  @Message("核查单")
  String checks();

  @Message("没有未处理的问题。")
  String checks_ready();

  @Message("有问题未处理，不能送审。")
  String checks_not_ready();

  @Message("不符")
  String checks_failed();

  @Message("待再确认的事实")
  String checks_stale();

  @Message("已说明")
  String checks_waived();

  @Message("无法判断")
  String checks_cannot_tell();

  @Message("相符")
  String checks_passed();

  @Message("理由")
  String checks_reason();

  @Message("以送审时为准")
  String checks_frozen();

  @Message("{label} 版")
  String page_label(String label);

  @Message("名录")
  String register();

  @Message("本报用语")
  String house_style();
}
