package copydesk.review.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What states, types and verdicts are called: {@code word:type_person}. English stands in {@code
 * messages/word_en.properties}.
 */
@MessageBundle(value = "word", locale = "zh")
public interface WordMessages {

  @Message("通过")
  String verdict_pass();

  @Message("不符")
  String verdict_fail();

  @Message("无法判断")
  String verdict_cannot_tell();

  @Message("在审")
  String state_in_review();

  @Message("已通过")
  String state_approved();

  @Message("已退回")
  String state_returned();

  @Message("已撤回送审")
  String state_recalled();

  @Message("可用")
  String state_usable();

  @Message("禁发")
  String state_withheld();

  @Message("已撤销")
  String state_canceled();

  @Message("人物")
  String type_person();

  @Message("职务")
  String type_role();

  @Message("机构")
  String type_organization();

  @Message("地点")
  String type_place();

  @Message("日期")
  String type_date();

  @Message("数量")
  String type_quantity();

  @Message("事件")
  String type_event();

  @Message("文件")
  String type_document();

  @Message("引语")
  String type_quote();

  @Message("引题")
  String block_kicker();

  @Message("标题")
  String block_headline();

  @Message("副题")
  String block_subheadline();

  @Message("小标题")
  String block_crosshead();

  @Message("署名")
  String block_byline();

  @Message("正文")
  String block_body();

  @Message("图片说明")
  String block_caption();

  @Message("图片署名")
  String block_credit();

  @Message("转版")
  String block_jump();

  @Message("栏目")
  String block_label();

  @Message("其他")
  String block_other();

  @Message("连接")
  String join();

  @Message("空格连接")
  String join_space();

  @Message("去连字符")
  String dehyphenate();

  @Message("分段")
  String paragraph();

  @Message("分篇")
  String article();
}
