package copydesk.local.send;

import copydesk.local.UsageException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with the key of the page in it.
 *
 * @param publication its code
 * @param label as printed on the page
 */
public record PageFile(
    Path file, String publication, LocalDate date, String edition, String label) {
  private static final Pattern FULL =
      Pattern.compile(
          "(?<publication>[a-z0-9-]+)_(?<date>\\d{4}-\\d{2}-\\d{2})_(?<edition>[^_]+)_(?<label>[^_]+)");
  private static final Pattern DIGITS = Pattern.compile("^\\d{1,8}");
  private static final int LONGEST_LABEL = 20;

  /**
   * What a caller says about all files of one command; each empty part is taken from the file's
   * name, and then from what is usual.
   */
  public record Said(
      Optional<String> publication,
      Optional<String> date,
      Optional<String> edition,
      Optional<String> label) {
    /** Says nothing. */
    public static final Said NOTHING =
        new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Endings, of which those of XML and HTML may be two: {@code .alto.xml}. */
  private static final String ENDINGS = "(?:\\.(?:alto|page|hocr))?\\.[^.]*$";

  /**
   * Finds the key of a file. A name like {@code ytrb_2026-03-02_1_A03.txt} is the key itself;
   * otherwise the publication is {@code ytrb}, the date today, the edition 1 and the label the
   * name's first digits or the name.
   */
  public static PageFile of(Path file, Said said, LocalDate today) {
    String name = file.getFileName().toString().replaceFirst(ENDINGS, "");
    Matcher full = FULL.matcher(name);
    boolean isFull = full.matches();
    String date = said.date().orElse(isFull ? full.group("date") : today.toString());
    try {
      return new PageFile(
          file,
          said.publication().orElse(isFull ? full.group("publication") : "ytrb"),
          LocalDate.parse(date),
          said.edition().orElse(isFull ? full.group("edition") : "1"),
          said.label().orElseGet(() -> isFull ? full.group("label") : label(name)));
    } catch (DateTimeException e) {
      throw new UsageException("A date is written like 2026-03-02, not " + date + ".");
    }
  }

  private static String label(String name) {
    Matcher digits = DIGITS.matcher(name);
    if (digits.find()) {
      return digits.group();
    }
    String word = name.replaceAll("[^\\p{L}\\p{N}.-]", "-");
    return word.substring(0, Math.min(word.length(), LONGEST_LABEL));
  }

  /** The address that the page is sent to, below the house's. */
  String target(Optional<String> encoding) {
    return "/ingest/api/pages?publication="
        + HouseClient.escape(publication)
        + "&date="
        + date
        + "&edition="
        + HouseClient.escape(edition)
        + "&label="
        + HouseClient.escape(label)
        + encoding.map(name -> "&encoding=" + HouseClient.escape(name)).orElse("");
  }
}
