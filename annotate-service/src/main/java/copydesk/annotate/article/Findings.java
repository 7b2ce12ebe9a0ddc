package copydesk.annotate.article;

import copydesk.annotate.check.Check;
import copydesk.annotate.check.Finding;
import copydesk.annotate.check.HouseStyle;
import copydesk.annotate.check.Story;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import java.time.LocalDate;
import java.util.List;

/** What the checks say about a draft. */
public final class Findings {

  private Findings() {}

  /**
   * @param register what the desk knows
   */
  public static List<Finding> of(Draft draft, Texts texts, LocalDate issue, Register register) {
    return Check.all(
        new Story(
            draft.blocks().stream()
                .map(
                    block ->
                        new Story.Paragraph(
                            block.id(), WireJson.word(block.type()), Text.of(block.text(texts))))
                .toList(),
            List.of(),
            issue,
            register,
            HouseStyle.COMMON));
  }
}
