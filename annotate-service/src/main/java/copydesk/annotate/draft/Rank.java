package copydesk.annotate.draft;

/** What a position is among those of its kind, as its title says. */
public enum Rank {
  /** 市长: nothing says less. */
  FULL,
  /** 常务副市长: the first of the deputies. */
  EXECUTIVE_DEPUTY,
  /** 副市长. */
  DEPUTY,
  /** 代市长, 代理市长: until somebody is elected. */
  ACTING,
  /** 前市长, 原市长: held no more. */
  FORMER,
  /** 名誉会长. */
  HONORARY,
  /** 市长助理. */
  ASSISTANT
}
