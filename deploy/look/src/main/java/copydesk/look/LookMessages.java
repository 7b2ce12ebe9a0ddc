package copydesk.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the layout, and those that several services say: {@code look:intake}. */
@MessageBundle(value = "look", locale = "zh")
public interface LookMessages {

  @Message("收稿")
  String intake();

  @Message("工作台")
  String desk();

  @Message("审校")
  String review();

  @Message("跳到正文")
  String skip();

  @Message("主导航")
  String navigation();

  @Message("界面语言")
  String language();

  @Message("登录者")
  String person();

  @Message("报纸")
  String publication();

  @Message("可用报纸")
  String publications();

  @Message("尚无任何报纸的权限")
  String no_publication();

  @Message("退出登录")
  String sign_out();

  @Message("关闭")
  String close();

  @Message("没有连接上服务器，请稍后再试。")
  String offline();

  @Message("登录已过期，请重新登录。")
  String signed_out();

  @Message("操作没有成功。")
  String failed();

  @Message("更多")
  String more();

  @Message("返回")
  String back();

  @Message("保存")
  String save();

  @Message("取消")
  String cancel();

  @Message("发送")
  String send();

  @Message("筛选")
  String filter();

  @Message("全部")
  String all();

  @Message("日期")
  String date();

  @Message("版次")
  String edition();

  @Message("版")
  String page();

  @Message("状态")
  String state();

  @Message("标题")
  String headline();
}
