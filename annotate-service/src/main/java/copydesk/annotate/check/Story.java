package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

/**
 * An article's clean text for checking.
 *
 * @param issue the date printed on the page, or null if it is not known
 */
public record Story(List<Paragraph> paragraphs, LocalDate issue) {

  /** One block's text. */
  public record Paragraph(String block, Text text) {

    /** The place of a group of a match in the text's string. */
    Place place(Matcher match, String group) {
      return new Place(block, text.codePoint(match.start(group)), text.codePoint(match.end(group)));
    }

    Place place(Matcher match) {
      return new Place(block, text.codePoint(match.start()), text.codePoint(match.end()));
    }
  }

  public Story {
    paragraphs = List.copyOf(paragraphs);
  }
}
