package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Doubling;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.page.Labels;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine.Start;
import java.util.regex.Pattern;

/** Labels of opinion pieces, and the stories they may stand over. */
final class Opinions {

  /** With doubled glyphs too, since labels are the lines that are struck twice. */
  private static final Pattern LABEL =
      Pattern.compile("(?:社+[论論]+|社+[评評]+|[评評]+[论論]+|[时時]+[评評]+|短+[评評]+|Comment|Opinion|Meinung)");

  private static final int LONG = 200;

  private Opinions() {}

  static boolean isLabel(Page page, Draft draft) {
    String text = page.slice(draft.first().start(), draft.last().end());
    return LABEL.matcher(text.replace(" ", "").replace("　", "")).matches();
  }

  /** Whether it is a label that stands over one story. */
  static boolean isOfAStory(Page page, Draft draft) {
    return draft.segments().size() == 1 && Labels.isOfAStory(Doubling.once(page, draft.first()));
  }

  static boolean mayBe(Page page, Story story) {
    if (story.lead().isEmpty()) {
      return false;
    }
    Start start = page.lines().get(story.lead().getFirst().first().line()).starts();
    int length = story.body().stream().mapToInt(Draft::length).sum();
    return start != Start.DATELINE && start != Start.TURN && length > LONG;
  }
}
