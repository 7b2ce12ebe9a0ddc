package copydesk.ingest.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the screens where pages are read again: {@code again:title}. */
@MessageBundle(value = "again", locale = "zh")
public interface AgainMessages {

  @Message("重新读")
  String title();

  @Message("重新读本期")
  String title_issue();

  @Message("用新引擎重读")
  String title_outdated();

  @Message("收到的文件不变。下面是重新读会带来的变化；采用之前什么都不会改。")
  String intro();

  @Message("有编辑动过这个版：新的读版会作为建议出现在工作台，由编辑决定是否采用。")
  String touched();

  @Message("还没有编辑动过这个版：采用后稿件随之更新。")
  String untouched();

  @Message("编码")
  String encoding();

  @Message("保持不变")
  String encoding_kept();

  @Message("看看变化")
  String preview();

  @Message("采用")
  String take();

  @Message("全部采用")
  String take_all();

  @Message("没有变化。")
  String nothing();

  @Message("按这种方式取不到文字，版面保持原样。")
  String unreadable();

  @Message("读版引擎")
  String engine();

  @Message("现在")
  String before();

  @Message("重读后")
  String now();

  @Message("稿件")
  String articles();

  @Message("切分不同的块")
  String recut();

  @Message("类型不同的块")
  String retyped();

  @Message("不同的删去")
  String drops();

  @Message("判断不同的断行")
  String boundaries();

  @Message("稿件或块的先后次序不同")
  String order();

  @Message("第 {number} 行之后")
  String after_line(int number);

  @Message("把握 {percent}%")
  String sure(long percent);

  @Message("（没有断行）")
  String none();

  @Message("只列出前 {count} 处")
  String listed(int count);

  @Message("文字读成")
  String text();

  @Message("行")
  String line();

  @Message("变化")
  String change();

  @Message("编辑")
  String desk();

  @Message("动过，作为建议")
  String desk_touched();

  @Message("未动过，直接更新")
  String desk_untouched();

  @Message("正在重读")
  String working();

  @Message("已采用：\\{0} 个版有新的读版，\\{1} 个没有变化，\\{2} 个没有读成")
  String done();

  @Message("没有做成；请再试一次，做过的不会重复。")
  String failed();

  @Message("版面在此期间已有变化；请再看一次变化。")
  String changed_meanwhile();

  @Message("登录已过期；请在新窗口登录后再试。")
  String signed_out();

  @Message("由其他引擎版本读出的版：{count} 个")
  String outdated(long count);

  @Message("逐个重读其中没有编辑动过的版；编辑动过的版保持原样。可以随时停下，下次接着做。")
  String outdated_intro();

  @Message("都是当前引擎读的，没有需要重读的版。")
  String up_to_date();

  @Message("开始")
  String start();

  @Message("停下")
  String stop();

  @Message("报纸")
  String paper();

  @Message("回到这个版")
  String back();
}
