package copydesk.ingest.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** Words of the screens under {@code /ingest}: {@code ingest:issues}. */
@MessageBundle(value = "ingest", locale = "zh")
public interface IngestMessages {

  @Message("期与版")
  String issues();

  @Message("送入版面")
  String send_pages();

  @Message("您还不能使用收稿")
  String no_rights_title();

  @Message("您的账号还没有任何一份报纸的权限。请联系管理员把您加入一份报纸的用户组；加入后重新登录即可。")
  String no_rights();

  @Message("全部报纸")
  String any_publication();

  @Message("月份")
  String month();

  @Message("上个月")
  String month_before();

  @Message("下个月")
  String month_after();

  @Message("已成品 {approved}/{wanted}")
  String approved_of(int approved, int wanted);

  @Message("已收到")
  String stage_received();

  @Message("已读")
  String stage_read();

  @Message("无法读取")
  String stage_unreadable();

  @Message("待编辑")
  String stage_waiting();

  @Message("编辑中")
  String stage_in_work();

  @Message("审定中")
  String stage_submitted();

  @Message("已成品")
  String stage_approved();

  @Message("不用")
  String stage_spiked();

  @Message("显示")
  String show();

  @Message("这里还没有版面。")
  String no_issues();

  @Message("送入第一批版面，它们会立刻被读成稿件。")
  String no_issues_send();

  @Message("扫描系统或编辑送入版面后会显示在这里。")
  String no_issues_wait();

  @Message("第 {edition} 版次")
  String edition_named(String edition);

  @Message("{count} 个版")
  String pages_counted(long count);

  @Message("{count} 个无法读取")
  String unreadable_counted(long count);

  @Message("头一篇标题")
  String headline_column();

  @Message("稿件")
  String articles();

  @Message("存疑断行")
  String unsure();

  @Message("收到")
  String received();

  @Message("第 {label} 版")
  String page_named(String label);

  @Message("（版面上没有标题）")
  String untitled();

  @Message("已收到")
  String state_received();

  @Message("已读")
  String state_read();

  @Message("无法读取")
  String state_unreadable();

  @Message("原文")
  String source();

  @Message("读版")
  String reading();

  @Message("第 {number} 次读版")
  String reading_number(int number);

  @Message("编码")
  String encoding();

  @Message("原文第 {version} 版")
  String version(int version);

  @Message("稿件 {number}")
  String article_numbered(int number);

  @Message("版面上没有标题，单独成篇")
  String no_headline();

  @Message("断行")
  String boundaries();

  @Message("只看存疑断行")
  String only_unsure();

  @Message("下一处存疑")
  String next_unsure();

  @Message("上一处存疑")
  String previous_unsure();

  @Message("快捷键：n 下一处存疑，p 上一处存疑")
  String keys_hint();

  @Message("没有存疑的断行")
  String none_unsure();

  @Message("显示删去的字符")
  String show_dropped();

  @Message("接排")
  String decision_join();

  @Message("接排加空格")
  String decision_join_space();

  @Message("去连字符")
  String decision_dehyphenate();

  @Message("分段")
  String decision_paragraph();

  @Message("换篇")
  String decision_article();

  @Message("把握 {percent}%")
  String sure(long percent);

  @Message("依据")
  String why();

  @Message("没有特别的依据")
  String no_reason();

  @Message("换行")
  String drop_break();

  @Message("字距空格")
  String drop_space();

  @Message("杂质")
  String drop_noise();

  @Message("重影字")
  String drop_doubled();

  @Message("连字符")
  String drop_hyphen();

  @Message("已改")
  String drop_corrected();

  @Message("删去：{reason}")
  String dropped(String reason);

  @Message("删去的字符")
  String dropped_summary();

  @Message("插入")
  String inserted();

  @Message("引题")
  String type_kicker();

  @Message("标题")
  String type_headline();

  @Message("副题")
  String type_subheadline();

  @Message("小标题")
  String type_crosshead();

  @Message("署名")
  String type_byline();

  @Message("正文")
  String type_body();

  @Message("图片说明")
  String type_caption();

  @Message("摄影署名")
  String type_credit();

  @Message("转版")
  String type_jump();

  @Message("栏目")
  String type_label();

  @Message("其他")
  String type_other();

  @Message("下转第 {page} 版")
  String goes_to(String page);

  @Message("上接第 {page} 版")
  String comes_from(String page);

  @Message("转版")
  String turns();

  @Message("等待另一端")
  String turn_waiting();

  @Message("另一端有几处可能")
  String turn_open();

  @Message("在工作台打开")
  String in_annotate();

  @Message("推测")
  String guessed();

  @Message("下载收到的文件")
  String download();

  @Message("原件（{format}）")
  String original(String format);

  @Message("第 {number} 行")
  String line_numbered(int number);

  @Message("这个版无法读取")
  String unreadable_title();

  @Message("收到的文件原样保存着，没有丢失。")
  String unreadable_kept();

  @Message("重新送入")
  String send_again();

  @Message("选择文件")
  String choose_files();

  @Message("把版面文本文件拖到这里，或者")
  String drop_here();

  @Message("一个文件就是一个版：文本、PDF、ALTO、PAGE XML、hOCR、HTML 或 ninjs；可以一次选择多个。")
  String drop_hint();

  @Message("文件")
  String file();

  @Message("版，如 3 或 A03")
  String label_hint();

  @Message("自动识别")
  String encoding_auto();

  @Message("移除")
  String remove();

  @Message("全部送入")
  String send_all();

  @Message("送入版面需要浏览器脚本；也可以用命令 ./copydesk ingest。")
  String send_needs_script();

  @Message("您可以查看版面，但没有送入版面的权限（需要扫描员或编辑）。")
  String cannot_send();

  @Message("等待送入")
  String state_waiting();

  @Message("正在送入")
  String state_sending();

  @Message("已送入并读取")
  String state_sent();

  @Message("内容相同，已有此版")
  String state_known();

  @Message("没有送入")
  String state_failed();

  @Message("请填写版")
  String label_missing();

  @Message("版号重复")
  String label_twice();

  @Message("文件是空的")
  String file_empty();

  @Message("文件超过 24 MB")
  String file_large();

  @Message("您没有为这份报纸送入版面的权限。")
  String problem_forbidden();

  @Message("没有这种编码。")
  String problem_unknown_encoding();

  @Message("没有连接上服务器；请稍后再送一次，已送入的不会重复。")
  String problem_offline();

  @Message("登录已过期；请在新窗口登录后再送一次。")
  String problem_signed_out();

  @Message("服务器拒绝了这个文件。")
  String problem_other();

  @Message("送入完毕：成功 \\{0}，失败 \\{1}")
  String sent_summary();

  @Message("打开")
  String open();

  @Message("{publication} {date}")
  String issue_named(String publication, LocalDate date);

  @Message("这个版的行数太多，这里只显示前一部分；完整内容请用接口或命令 ./copydesk read。")
  String shown_partly();

  @Message("有把握（≥95%）")
  String level_sure();

  @Message("大致（80%–95%）")
  String level_likely();

  @Message("存疑（<80%）")
  String level_unsure();

  @Message("断行 {count} 处，其中待看 {unsure} 处")
  String breaks_counted(long count, long unsure);

  @Message("{count} 处")
  String places_counted(long count);

  @Message("逐处列出：{number} 处（换行除外）")
  String places_listed(long number);

  @Message("没有删去什么")
  String nothing_dropped();

  @Message("到原文第 {number} 行")
  String to_line(long number);

  @Message("到读版中的这一块")
  String to_block();

  @Message("图例")
  String legend();

  @Message("断行的把握用形状和颜色表示；把鼠标放上去，或用 Tab 键走到，就显示依据。稿件用左边的色条和编号区分。")
  String legend_seams();

  @Message("版面")
  String pages();
}
