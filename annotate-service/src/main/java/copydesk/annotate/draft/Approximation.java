package copydesk.annotate.draft;

/** How a printed number is not the exact one. */
public enum Approximation {
  /** 约, 左右, 上下, 数百, 一二十. */
  ABOUT,
  /** 近, 将近, 接近: a little less than it says. */
  NEARLY,
  /** 余, 多, 逾, 超过, 突破: more than it says. */
  OVER,
  /** 以上, 至少, 不少于: that, or more. */
  AT_LEAST,
  /** 以内, 以下, 最多, 不超过: that, or less. */
  AT_MOST
}
