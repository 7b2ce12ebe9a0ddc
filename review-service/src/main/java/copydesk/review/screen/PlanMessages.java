package copydesk.review.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page of stages says: {@code plan:title}. English stands in {@code
 * messages/plan_en.properties}.
 */
@MessageBundle(value = "plan", locale = "zh")
public interface PlanMessages {

  @Message("本报用语")
  String words();

  @Message("审级设置")
  String title();

  @Message("每家报纸一至三级，末级由主编终审，其余由审稿人审。改动只管以后送审的稿件，在审的按原来的审级走完。")
  String hint();

  @Message("几级")
  String count();

  @Message("中文名")
  String zh();

  @Message("英文名")
  String en();

  @Message("第 {order} 级")
  String order(int order);

  @Message("主编")
  String chief();

  @Message("审稿人")
  String reviewer();

  @Message("保存")
  String save();

  @Message("已保存，以后送审的稿件按此审")
  String saved();

  @Message("第 {number} 套")
  String number(int number);

  @Message("在审 {count} 篇")
  String under_way(long count);

  @Message("还没有报纸。")
  String none();
}
