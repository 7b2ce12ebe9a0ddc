package copydesk.ingest.reading.model;

import java.util.Locale;

/** What a block is on the printed page. */
public enum BlockType {
  /** 引题: the line above a headline. */
  KICKER,
  /** 标题. */
  HEADLINE,
  /** 副题: the line below a headline, the adoption note of a resolution too. */
  SUBHEADLINE,
  /** 小标题 inside a body. */
  CROSSHEAD,
  /** 署名: authors, apart from the body. */
  BYLINE,
  /** One paragraph. */
  BODY,
  /** 图片说明. */
  CAPTION,
  /** A photographer's line apart from the caption. */
  CREDIT,
  /** 转版: a turn line standing alone. */
  JUMP,
  /** 栏目: the name of a column or a section. */
  LABEL,
  /** Anything else. */
  OTHER;

  /** The name in interfaces. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
