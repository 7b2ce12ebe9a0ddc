package copydesk.ingest.screen;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the screens of batches: {@code batches:pause}. */
@MessageBundle(value = "batches", locale = "zh")
public interface BatchMessages {

  @Message("批次")
  String batches();

  @Message("批次 {name}")
  String batch_named(String name);

  @Message("还没有批次。在“送入版面”里一次送入压缩包或很多文件，就会显示在这里。")
  String no_batches();

  @Message("更多")
  String more();

  @Message("全部文件")
  String files_all();

  @Message("未成功")
  String files_failed();

  @Message("清点文件")
  String batch_listing();

  @Message("读取中")
  String batch_running();

  @Message("已暂停")
  String batch_paused();

  @Message("已完成")
  String batch_done();

  @Message("已取消")
  String batch_canceled();

  @Message("等待")
  String file_received();

  @Message("已读")
  String file_read();

  @Message("早已收到")
  String file_known();

  @Message("无法读取")
  String file_unreadable();

  @Message("未接收")
  String file_refused();

  @Message("已取消")
  String file_canceled();

  @Message("暂停")
  String pause();

  @Message("继续")
  String resume();

  @Message("取消批次")
  String cancel_batch();

  @Message("取消后，还在等待的文件不再读取；已读的版面保留。确定取消？")
  String cancel_sure();

  @Message("进度")
  String batch_progress();

  @Message("浏览器未启用脚本：刷新页面可看到最新进度。")
  String batch_needs_script();

  @Message("按结果筛选")
  String by_outcome();

  @Message("正在清点压缩包里的文件……")
  String batch_listing_hint();

  @Message("没有这样的文件。")
  String no_such_files();

  @Message("缺少：")
  String key_missing();

  @Message("报纸")
  String key_publication();

  @Message("日期")
  String key_date();

  @Message("版次")
  String key_edition();

  @Message("版号")
  String key_label();

  @Message("进度显示已断开：刷新页面，或重新登录。读取不受影响。")
  String batch_lost();

  @Message("如何处理")
  String what_to_do();

  @Message("一次送入很多")
  String batch_send();

  @Message("一个压缩包（zip），或很多文件。可以离开此页，读取会继续。")
  String batch_send_hint();

  @Message("把压缩包或文件拖到这里，或")
  String batch_drop();

  @Message("都属于上面选的报纸、日期和版次；文件名是版号")
  String keys_by_issue();

  @Message("由文件名或清单（manifest.csv、manifest.json）说明")
  String keys_by_name();

  @Message("哪个文件是哪一版？")
  String keys_question();

  @Message("文件名格式")
  String name_pattern();

  @Message("不填则为 报纸_日期_版次_版号，例如 ytrb_2026-03-25_1_A03.txt")
  String name_pattern_hint();

  @Message("无法判断是哪一版：按格式改文件名，或加一份清单，再送一次。")
  String advice_page_unknown();

  @Message("同一批里重复：只送正确的那一个。")
  String advice_file_twice();

  @Message("清单无法读取，没有用上：改好后再送一次。")
  String advice_broken_manifest();

  @Message("文件损坏或不完整：重新压缩后再送。")
  String advice_damaged_archive();

  @Message("文件有密码：去掉密码后再送。")
  String advice_encrypted_file();

  @Message("压缩包里的压缩包：解开后再送。")
  String advice_nested_archive();

  @Message("解压后大得不合常理：请单独送这个文件。")
  String advice_archive_bomb();

  @Message("文件名不安全：改成普通名字再送。")
  String advice_unsafe_name();

  @Message("文件过大：请拆成一版一个文件。")
  String advice_content_too_large();

  @Message("文件是空的，可能传输中断：检查后再送。")
  String advice_empty_page();

  @Message("送入者没有这份报纸的权限。")
  String advice_forbidden();

  @Message("没有这个报纸代码：检查文件名或清单。")
  String advice_not_found();

  @Message("超过一个批次的上限：其余的另送一批。")
  String advice_batch_too_large();

  @Message("多次失败，原因不在文件：请单独再送一次。")
  String advice_internal();
}
