package copydesk.annotate.text;

/** One thing that speaks for a decision, in Chinese and English, for people. */
public record Evidence(String zh, String en) {

  /** An editor's word. */
  public static final Evidence BY_HAND = new Evidence("编辑决定", "decided by hand");
}
