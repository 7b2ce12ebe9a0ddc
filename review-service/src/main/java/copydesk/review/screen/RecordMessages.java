package copydesk.review.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of what becomes of records: {@code rec:withdraw}. English stands in {@code
 * messages/rec_en.properties}.
 */
@MessageBundle(value = "rec", locale = "zh")
public interface RecordMessages {

  @Message("首次发布")
  String cause_approved();

  @Message("更正")
  String cause_corrected();

  @Message("禁发期改期")
  String cause_embargo_moved();

  @Message("禁发期结束")
  String cause_embargo_ended();

  @Message("撤回")
  String cause_withdrawn();

  @Message("已要求更正，等待编辑")
  String correction_open();

  @Message("更改之处")
  String changes();

  @Message("总编处理")
  String steps();

  @Message("要求更正")
  String order_correction();

  @Message("稿件退回编辑，改后重走各级审稿；原因随新版公布。")
  String correction_hint();

  @Message("原因")
  String reason();

  @Message("撤回成品")
  String withdraw();

  @Message("读者会收到撤回通知和原因，正文不再提供；此后不再出新版。")
  String withdraw_hint();

  @Message("确定撤回？此操作不能取消。")
  String withdraw_sure();

  @Message("禁发至")
  String embargoed_until();

  @Message("改期")
  String move_embargo();

  @Message("立即解禁")
  String lift_embargo();

  @Message("此成品已撤回。")
  String withdrawn();

  @Message("禁发期")
  String embargo();

  @Message("通过后先不发布，到时自动发布。")
  String embargo_hint();

  @Message("设禁发期")
  String set_embargo();

  @Message("取消禁发期")
  String clear_embargo();
}
