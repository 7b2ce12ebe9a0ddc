package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a check says about one statement.
 *
 * @param id changes when the statement changes, so that a waiver never covers another text
 * @param check the check's stable name
 * @param formula with the numbers as printed
 * @param zh in Chinese, for people
 * @param en in English, for people
 * @param at the places it is about
 */
public record Finding(
    String id,
    String check,
    Verdict verdict,
    String formula,
    String zh,
    String en,
    List<Place> at) {

  public Finding {
    at = List.copyOf(at);
  }

  /**
   * @param statement the words that were checked; with check and formula they make the id
   */
  static Finding of(
      String check,
      Verdict verdict,
      String formula,
      String zh,
      String en,
      String statement,
      List<Place> at) {
    return new Finding(
        id(check + '\n' + formula + '\n' + statement), check, verdict, formula, zh, en, at);
  }

  private static String id(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
