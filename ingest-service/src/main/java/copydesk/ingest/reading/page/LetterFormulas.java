package copydesk.ingest.reading.page;

import copydesk.ingest.reading.page.Formulas.Whole;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fixed wordings of newspapers in English, German and French. Every pattern is bounded, so
 * matching is linear in a line that {@link Formulas#LONGEST} bounds.
 */
final class LetterFormulas {

  private static final String WORD = "\\p{L}[\\p{L}'’.-]{1,20}";
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’.-]{1,20}";

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|jän|fév|fev|avr|mai|juin|juil|août|déc|okt|dez|mär)"
          + "\\p{L}{0,7}\\.?";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}'.]{1,20}(?:[ -/]\\p{Lu}[\\p{L}'.]{1,20}){0,3}"
              + "(?:, \\p{L}{3,9}\\.? \\d{1,2})?"
              + "(?: ?\\((?:dpa|AP|AFP|Reuters|epd|rtr|sid|ots|eigene?r? \\p{L}+)\\))"
              + "|\\p{Lu}{3,20}(?:[ -]\\p{Lu}{2,20}){0,2}(?:, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}))?\\.? ?[—–-] ?"
              + "|\\p{Lu}[\\p{L}'-]{2,20}(?:[ -]\\p{Lu}[\\p{L}'-]{1,20}){0,2}, (?:den |le )?\\d{1,2}\\.? "
              + MONTH
              + "(?: \\d{4})?[.:,—–-]"
              + "|\\p{Lu}[\\p{L}'-]{2,20}(?:[ -]\\p{Lu}[\\p{L}'-]{1,20}){0,2}, "
              + MONTH
              + " \\d{1,2}[.:,—–-])",
          Pattern.UNICODE_CASE);

  private static final Pattern TURN =
      Pattern.compile(
          "^[(\\[▶►→]{0,2}\\s*(Continued from|Continued on|Turn to|From|See|Fortsetzung von|Fortsetzung auf|"
              + "Fortsetzung|Weiter auf|Siehe|Suite de la|Suite en|Suite page|Suite|Lire la suite|Lire)\\s+"
              + "(?:der\\s+|de\\s+la\\s+|en\\s+|auf\\s+|p\\.\\s*)?"
              + "(?:page|Page|PAGE|Seite|S\\.|p\\.)?\\s*([A-Z]?[0-9]{1,3})\\s*[)\\].]{0,2}",
          Pattern.CASE_INSENSITIVE);

  private static final String TURN_STARTS = "([▶►→cCtTfFsSwWlL";

  private static final Pattern BYLINE =
      Pattern.compile(
          "^[(]?(?:(?i:By|Von|Par|Text|Texte|From our|De notre|Vom)):?\\s+(?:(?:unserem|unserer|our|notre)\\s)?"
              + CAPITALISED
              + "(?:,?\\s(?:"
              + CAPITALISED
              + "|and|und|et|in|at|à|de|von|der|our|staff|own)){0,7}[.)]{0,2}$");

  private static final Pattern CORRESPONDENT =
      Pattern.compile(
          "^[(\\[]?(?:(?:by|from|von|vom|de|par)\\s)?(?:our|notre|nos|unserem|unserer|unserm|special|eigener)\\s"
              + "(?:"
              + WORD
              + "\\s){0,3}(?:correspondents?|correspondants?|korrespondenten?|berichterstatters?|berichterstatterin|"
              + "mitarbeiters?|mitarbeiterin|reporters?|envoyés?|redakteurs?|staff)(?:\\s"
              + WORD
              + "){0,3}[.)\\]]{0,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BY_WIRE =
      Pattern.compile(
          "^[(\\[](?:PAR|BY|PER|VIA|DURCH)\\s" + WORD + "(?:\\s" + WORD + "){0,3}[.)\\]]{1,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String SHOWN =
      "(?:Photo|Foto|Fotos|Photos|Photograph|Photographs|Photographie|Picture|Pictures|Bild|Bilder|"
          + "Image|Archivfoto|Archivbild|Cliché|Crédit photo)";

  private static final Pattern CREDIT =
      Pattern.compile("^[(\\[]?" + SHOWN + "\\s?[:/]\\s?.{2,40}$");

  /** A credit that more text was glued to: the second name ends where a capital follows. */
  private static final Pattern CREDIT_INSIDE =
      Pattern.compile(
          "(?:^|[\\s.(])"
              + SHOWN
              + "\\s?[:/]\\s?\\p{Lu}[\\p{L}.-]{0,18}(?:\\s\\p{Lu}[\\p{Ll}'-]{1,18}){1,2}[)]?(?=\\p{Lu}|\\s{2,}\\S)");

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "[.!?)\\s]\\s{0,3}[(]?"
              + SHOWN
              + "\\s?[:/]\\s?\\p{Lu}[\\p{L}'.-]{0,18}(?:\\s\\p{Lu}[\\p{L}'-]{1,18}){0,2}[)]?$");

  /** The line at the head or foot of a page: its date with the year, or its number. */
  private static final Pattern RUNNING =
      Pattern.compile(
          "^(?=.{6,64}$)(?:(?=.*\\b"
              + MONTH
              + "\\b).*\\b(?:1[6-9]|20)\\d\\d\\b.{0,20}"
              + "|(?:page|seite)\\s\\d{1,3}|.{2,40}\\s(?:page|seite)\\s\\d{1,3})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What the captions begin with. */
  static final String CAPTION_STARTS = "OPIUN";

  private static final String CREDIT_STARTS = "([PFBIAC";

  private static final String BYLINE_STARTS = "([BbVvPpTtFfDdOoNnUuSsEe";

  /** A dateline has one of these: a look before the pattern. */
  private static final BitSet DATELINE_SIGNS = Formulas.set("(—–-0123456789");

  private LetterFormulas() {}

  static boolean isDateline(String head) {
    return Formulas.mentions(head, DATELINE_SIGNS) && DATELINE.matcher(head).find();
  }

  static Optional<Turn> turn(String head) {
    Matcher matcher = TURN.matcher(head);
    if (head.isEmpty() || TURN_STARTS.indexOf(head.charAt(0)) < 0 || !matcher.find()) {
      return Optional.empty();
    }
    String word = matcher.group(1).toLowerCase(Locale.ROOT);
    boolean in = word.endsWith("from") || word.endsWith("von") || word.endsWith("de la");
    return Optional.of(new Turn(!in, matcher.group(2), 0, matcher.end()));
  }

  /** What a whole line is, but for turn lines and labels. */
  static Whole whole(String line) {
    char first = line.charAt(0);
    if (CREDIT_STARTS.indexOf(first) >= 0 && CREDIT.matcher(line).find()) {
      return Whole.CREDIT;
    }
    if ((BYLINE_STARTS.indexOf(first) >= 0
            && (BYLINE.matcher(line).find() || CORRESPONDENT.matcher(line).find()))
        || ((first == '(' || first == '[') && BY_WIRE.matcher(line).find())) {
      return Whole.BYLINE;
    }
    return isNumbered(line) && RUNNING.matcher(line).find() ? Whole.LABEL : Whole.NONE;
  }

  /** Whether a line ends in a digit or has as many digits in a row as a year. */
  private static boolean isNumbered(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < 4; i++) {
      digits = Character.isDigit(line.charAt(i)) ? digits + 1 : 0;
    }
    return digits > 0;
  }

  static boolean endsInCredit(String tail) {
    return tail.indexOf(':') > 0 && CREDIT_AT_END.matcher(tail).find();
  }

  /** UTF-16 offset behind a credit that more follows; 0 if there is none. */
  static int behindCredit(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('/') < 0) {
      return 0;
    }
    Matcher matcher = CREDIT_INSIDE.matcher(line);
    return matcher.find() ? matcher.end() : 0;
  }
}
