package copydesk.review.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the screens say of pages, rounds, priorities and what was looked at: {@code round:page}.
 * English stands in {@code messages/round_en.properties}.
 */
@MessageBundle(value = "round", locale = "zh")
public interface RoundMessages {

  @Message("版面")
  String page();

  @Message("本版在审")
  String page_of();

  @Message("截止")
  String closes();

  @Message("未定截止时间")
  String no_deadline();

  @Message("定截止时间")
  String set_deadline();

  @Message("取消")
  String clear();

  @Message("已过截止")
  String overdue();

  @Message("缓急")
  String priority();

  @Message("急")
  String urgent();

  @Message("常")
  String usual();

  @Message("缓")
  String later();

  @Message("交给")
  String hand_to();

  @Message("改派")
  String hand_over();

  @Message("收回待审")
  String into_queue();

  @Message("还没有见过别的审稿人。")
  String nobody();

  @Message("已看")
  String opened();

  @Message("未看")
  String not_opened();

  @Message("签版")
  String sign();

  @Message("签下您已打开看过、且现在可由您审定的 {count} 篇，每篇各有审定与封印。")
  String sign_hint(int count);

  @Message("已签")
  String signed();

  @Message("未签")
  String refused();

  @Message("快捷键：J／K 上下一篇，回车打开，G 签版")
  String page_keys();

  @Message("状态")
  String state();

  @Message("已看 {seen}／{total}")
  String looked(int seen, int total);

  @Message("您写的意见已保留。")
  String remarks_kept();

  @Message("重新打开")
  String read_again();

  @Message("您没有送出的意见")
  String unsent();

  @Message("当时没能审定，意见还在这里。")
  String unsent_hint();

  @Message("看过的")
  String looked_label();

  @Message("看过")
  String tick();

  @Message("新")
  String new_name();

  @Message("本报通过的稿件里还没有过这个名称")
  String new_name_hint();

  @Message("改了什么")
  String changes();

  @Message("自您上次审定（{at}）")
  String since_mine(String at);

  @Message("自本级上次审定（{at} 送审）")
  String since_stage(String at);

  @Message("自上次送审（{at}）")
  String since_last(String at);

  @Message("正文与事实都没有改动。")
  String same();

  @Message("上一轮的通过已作废，本轮从第一级审起：")
  String voided();

  @Message("去掉的事实")
  String facts_gone();

  @Message("新增的事实")
  String facts_come();

  @Message("T 看过，空格同；P 到版面；光标在某处时写的意见就落在该处")
  String keys();

  @Message("事实")
  String about_fact();

  @Message("断行")
  String about_boundary();
}
