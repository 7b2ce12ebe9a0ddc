package copydesk.ingest.page;

import java.util.Arrays;

/** Why no text could be had from a page's bytes, and what to do about it. */
public enum UnreadableReason {
  BINARY("The file is not text; send the text that was taken from it, as UTF-8."),
  UNDECODABLE("No character set fits the file; name its encoding, or send it as UTF-8."),
  BLANK("The file holds nothing but white space.");

  private final String advice;

  UnreadableReason(String advice) {
    this.advice = advice;
  }

  /** The word that is stored and stands in the API. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** A sentence that says what is wrong and what to do. */
  public String advice() {
    return advice;
  }

  /** The reason of a stored word. */
  public static UnreadableReason of(String word) {
    return Arrays.stream(values())
        .filter(reason -> reason.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such reason: " + word));
  }
}
