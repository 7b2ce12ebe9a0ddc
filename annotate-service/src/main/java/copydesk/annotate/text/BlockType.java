package copydesk.annotate.text;

/** What a block is on the page. */
public enum BlockType {
  /** 引题. */
  KICKER,
  /** 标题. */
  HEADLINE,
  /** 副题. */
  SUBHEADLINE,
  /** 小标题. */
  CROSSHEAD,
  /** 署名. */
  BYLINE,
  /** One paragraph of the story. */
  BODY,
  /** 图片说明. */
  CAPTION,
  /** Who took the picture. */
  CREDIT,
  /** 转版: where the story goes on or comes from. */
  JUMP,
  /** 栏目. */
  LABEL,
  OTHER
}
