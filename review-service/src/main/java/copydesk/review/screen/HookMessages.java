package copydesk.review.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the subscriptions' pages: {@code hook:secret}. English stands in {@code
 * messages/hook_en.properties}.
 */
@MessageBundle(value = "hook", locale = "zh")
public interface HookMessages {

  @Message("订阅")
  String subscriptions();

  @Message("没有订阅。发布系统在此登记接收地址，成品发布、更正、撤回时会收到通知。")
  String none();

  @Message("新订阅")
  String add();

  @Message("接收地址")
  String url();

  @Message("事件")
  String events();

  @Message("发布")
  String published();

  @Message("更正")
  String corrected();

  @Message("撤回")
  String withdrawn();

  @Message("订阅者")
  String owner();

  @Message("正常")
  String active();

  @Message("已停用")
  String disabled();

  @Message("接收方答复“不再使用”（410），订阅已停用。改好地址后保存即恢复。")
  String disabled_gone();

  @Message("接收方长时间没有成功接收，订阅已停用。排除故障后保存即恢复；停用期间的成品请用游标从接口补读。")
  String disabled_failing();

  @Message("接收失败始于")
  String failing_since();

  @Message("保存")
  String save();

  @Message("保存并恢复")
  String save_enable();

  @Message("更换密钥")
  String rotate();

  @Message("旧密钥在一段时间内继续有效，两种签名同时发送。")
  String rotate_hint();

  @Message("结束订阅")
  String end();

  @Message("订阅由发布系统自己管理；主编可以结束本报的订阅。")
  String end_hint();

  @Message("确定结束订阅？")
  String end_sure();

  @Message("密钥只显示这一次，请立即保存。")
  String secret_once();

  @Message("已保存")
  String secret_kept();

  @Message("发送记录")
  String deliveries();

  @Message("还没有发送过。")
  String no_deliveries();

  @Message("等待")
  String pending();

  @Message("已送达")
  String delivered();

  @Message("失败")
  String failed();

  @Message("下次")
  String next_at();

  @Message("重发")
  String replay();

  @Message("次数")
  String attempts();

  @Message("人工")
  String by_hand();

  @Message("毫秒")
  String millis();

  @Message("发送中断")
  String lost();
}
