package copydesk.annotate.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units of quantities as papers print them, and what kind of quantity each makes. */
public final class Units {

  private static final Map<String, String> KINDS = new HashMap<>();

  static {
    put("money", "元 美元 欧元 港元 日元 英镑 卢布 韩元 澳元 加元 人民币 块 块钱 元钱 角 分钱 台币 新台币 港币 法郎 马克 比索 卢比 铢");
    put("area", "平方公里 平方千米 平方米 平米 亩 公顷 平方 顷");
    put("length", "公尺 公分 公里 千米 米 厘米 毫米 里 海里 英里 英尺 英寸 华里 丈 尺 寸 微米 纳米 分米 光年");
    put("mass", "吨 公斤 千克 斤 克 毫克 两 担 磅 盎司 标准煤");
    put("volume", "立方米 立方 升 毫升 方 加仑 桶");
    put(
        "time",
        "年 个月 天 小时 个小时 分钟 秒 周 个星期 周年 载 昼夜 个多月 年半 个半月 日 个工作日 秒钟 个季度 个年头 月龄 夜 钟头 个钟头 学时 课时 个学期");
    put("age", "岁 周岁");
    put("percent", "% ‰ 个百分点 百分点 成 倍 折");
    put("temperature", "℃ 摄氏度 度");
    put("energy", "千瓦时 千瓦 兆瓦 度电 瓦 伏 安 马力 千伏 兆瓦时 焦耳 卡 大卡 千卡 千伏安 吉瓦 伏特 帕 兆帕 赫兹 兆赫 分贝 兆 吉字节");
    put("speed", "公里/小时 码 节");
    put(
        "count",
        "人 名 位 个 件 期 次 场 项 家 户 所 章 条 辆 座 艘 架 株 棵 栋 层 张 份 篇 套 台 头 只 口 票 支 部 门 种 处 盏 间 对 组 轮 封 本 册 句 步 方面 个方面 人次 户次 例 起 宗 笔 单 批次 幅 首 枚 颗 粒 根 瓶 箱 袋 包 盒 杯 碗 床 扇 面 类 款 员 桩 届 片 段 团 队 列 节 车次 架次 航次 班次 班 趟 站 车道 床位 罐 盆 匹 尾 羽 把 顶 双 副 人份 户数 宿 棟 院 村 县 市 区 乡 镇 省 国 厂 校 园 馆 代 人均 点 席 桌 辈 滴 位数 批 排 块 件套 块地 公里长 车 锅 筐 串 盘 亿次 个点 稿 遍 卡车 碗 级 道 手 招 界 站点 步骤 大类 小类 系列 层级 条例 语种 座城 处所 台次 床次 篇目 页 行 卷 集 回 拨 株树 根桩 秩 格 批人 标准箱 剂 剂次 针次 例次 件次 课次 人天 人日 幢 车皮 捆");
  }

  private Units() {}

  private static void put(String kind, String units) {
    List.of(units.split(" ", -1)).forEach(unit -> KINDS.putIfAbsent(unit, kind));
  }

  /** All units that are known, longest first. */
  static List<String> all() {
    return KINDS.keySet().stream()
        .filter(unit -> unit.charAt(0) > 0x7f)
        .sorted(
            (one, other) ->
                other.length() == one.length()
                    ? one.compareTo(other)
                    : other.length() - one.length())
        .toList();
  }

  /**
   * @param unit as printed
   * @return money, area, length, mass, volume, time, age, percent, temperature, energy, speed or
   *     count
   */
  public static String kind(String unit) {
    return KINDS.getOrDefault(Script.simplified(unit), "count");
  }
}
