package copydesk.review.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of this service's screens: {@code msg:queue}. English stands in {@code
 * messages/msg_en.properties}.
 */
@MessageBundle(value = "msg", locale = "zh")
public interface ScreenMessages {

  @Message("待审")
  String queue();

  @Message("成品")
  String records();

  @Message("领取下一篇")
  String next_one();

  @Message("键 N")
  String next_hint();

  @Message("现在没有待审的稿件。")
  String nothing_waits();

  @Message("您没有审稿的权限。")
  String not_a_reviewer();

  @Message("标题")
  String headline();

  @Message("报纸")
  String paper();

  @Message("期／版")
  String issue_and_page();

  @Message("审级")
  String stage();

  @Message("字数")
  String characters();

  @Message("说明放行")
  String waived();

  @Message("送审")
  String sent_by();

  @Message("等待自")
  String waiting_since();

  @Message("领取")
  String held_by();

  @Message("我")
  String mine();

  @Message("至")
  String until();

  @Message("全部报纸")
  String all_papers();

  @Message("全部审级")
  String all_stages();

  @Message("筛选")
  String filter();

  @Message("领取审稿")
  String claim();

  @Message("放弃领取")
  String release();

  @Message("通过")
  String approve();

  @Message("通过并取下一篇")
  String approve_next();

  @Message("退回")
  String send_back();

  @Message("领取已失效。您写的意见已保留，可重新领取。")
  String claim_lost();

  @Message("您已领取，至")
  String hold_until();

  @Message("正在审的是")
  String held_by_other();

  @Message("您不能审这一篇：")
  String may_not();

  @Message("您参与过这篇稿件。")
  String worked_on_it();

  @Message("您已审过它的另一级。")
  String other_stage();

  @Message("这一级由他人审定。")
  String other_role();

  @Message("先看这些")
  String risks();

  @Message("核查")
  String findings();

  @Message("版面核查单")
  String check_sheet();

  @Message("没有核查结果。")
  String no_findings();

  @Message("放行说明")
  String waiver();

  @Message("存疑的断行")
  String doubts();

  @Message("没有存疑的断行。")
  String no_doubts();

  @Message("第 {line} 行后")
  String after_line(int line);

  @Message("改动的字")
  String corrections();

  @Message("没有改动的字。")
  String no_corrections();

  @Message("名称")
  String names();

  @Message("没有标出的名称。")
  String no_names();

  @Message("原文")
  String original();

  @Message("净稿")
  String clean();

  @Message("原文尚未取得。")
  String source_missing();

  @Message("（略去其他稿件的行）")
  String other_lines();

  @Message("事实")
  String fact_list();

  @Message("没有标出的事实。")
  String no_facts();

  @Message("类别")
  String fact_type();

  @Message("原句")
  String quote();

  @Message("值")
  String value();

  @Message("审签链")
  String chain();

  @Message("封印")
  String seal();

  @Message("人")
  String by();

  @Message("时间")
  String time();

  @Message("待审")
  String waiting();

  @Message("意见")
  String remarks();

  @Message("还没有意见。")
  String no_remarks();

  @Message("写意见")
  String write_remark();

  @Message("加入")
  String add_remark();

  @Message("先在净稿中选中文字，意见就落在那里。退回必须有意见。")
  String remark_hint();

  @Message("关于")
  String about();

  @Message("全文")
  String whole();

  @Message("删去")
  String remove();

  @Message("退回须写明意见。")
  String remark_needed();

  @Message("快捷键：C 领取，A 通过，S 通过并下一篇，R 写意见，X 退回，J／K 上下一处")
  String keys();

  @Message("还没有成品。")
  String no_records();

  @Message("版本")
  String version();

  @Message("封存于")
  String sealed_at();

  @Message("各版本")
  String versions();

  @Message("文件")
  String links();

  @Message("事实（W3C 标注）")
  String facts_doc();

  @Message("审签链")
  String chain_doc();

  @Message("原文与出处")
  String source_doc();

  @Message("净稿")
  String text_doc();

  @Message("ninjs 3.1")
  String item_doc();

  @Message("SHA-256")
  String sha256();

  @Message("这一篇的成品")
  String the_record();
}
