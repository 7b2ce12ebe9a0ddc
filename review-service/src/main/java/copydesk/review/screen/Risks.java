package copydesk.review.screen;

import copydesk.review.document.CodePoints;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Boundary;
import copydesk.review.document.SubmissionDocument.Drop;
import copydesk.review.document.SubmissionDocument.Fact;
import copydesk.review.document.SubmissionDocument.Finding;
import copydesk.review.document.SubmissionDocument.Range;
import copydesk.review.document.SubmissionDocument.Waiver;
import copydesk.review.examination.KnownNames;
import copydesk.review.examination.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a reviewer should look at first, worst first. */
public final class Risks {

  private static final List<String> WORST_FIRST = List.of("fail", "cannot-tell", "pass");

  /**
   * A check's result.
   *
   * @param start code points of the clean text; 0 with {@code end} if it is about no place
   * @param waiver why it was let stand, or null
   */
  public record Check(
      String mark,
      int start,
      int end,
      String verdict,
      String formula,
      String text,
      String waiver) {}

  /**
   * A doubtful line end.
   *
   * @param percent confidence of 100
   * @param left the end of the line before
   * @param right the start of the line behind
   */
  public record Doubt(
      String mark,
      String source,
      int after,
      String decision,
      int percent,
      String evidence,
      String left,
      String right) {}

  /**
   * What stood there, and what stands there now.
   *
   * @param start code points of the clean text
   */
  public record Correction(
      String mark,
      int start,
      int end,
      String before,
      String original,
      String typed,
      String behind) {}

  /**
   * A name that the article has.
   *
   * @param isNew whether no approved article of the publication had it
   */
  public record Name(String mark, Fact fact, boolean isNew) {}

  private Risks() {}

  static List<Check> checks(SubmissionDocument document, String language) {
    return document.findings().stream()
        .sorted(Comparator.comparingInt(finding -> WORST_FIRST.indexOf(finding.verdict())))
        .map(
            finding ->
                new Check(
                    Marks.ofCheck(finding.id()),
                    finding.at().isEmpty() ? 0 : finding.at().getFirst().start(),
                    finding.at().isEmpty() ? 0 : finding.at().getFirst().end(),
                    finding.verdict(),
                    finding.formula(),
                    finding.text() == null ? finding.check() : finding.text().in(language),
                    waiver(document, finding)))
        .toList();
  }

  private static String waiver(SubmissionDocument document, Finding finding) {
    return document.waivers().stream()
        .filter(waiver -> finding.id().equals(waiver.finding()))
        .map(Waiver::reason)
        .findFirst()
        .orElse(null);
  }

  static List<Doubt> doubts(SubmissionDocument document, Map<UUID, String> texts) {
    return document.boundaries().stream()
        .filter(Boundary::isDoubtful)
        .sorted(Comparator.comparingDouble(Boundary::confidence))
        .map(boundary -> doubt(boundary, texts.get(UUID.fromString(boundary.source()))))
        .toList();
  }

  private static Doubt doubt(Boundary boundary, String text) {
    List<String> lines = text == null ? List.of() : text.lines().toList();
    String left = boundary.after() <= lines.size() ? lines.get(boundary.after() - 1) : "";
    String right =
        lines.stream()
            .skip(boundary.after())
            .filter(line -> !line.isBlank())
            .findFirst()
            .orElse("");
    int cut = Math.max(0, CodePoints.length(left.strip()) - 14);
    return new Doubt(
        Marks.ofBoundary(boundary.source(), boundary.after()),
        boundary.source(),
        boundary.after(),
        boundary.decision(),
        (int) Math.round(boundary.confidence() * 100),
        boundary.evidence(),
        CodePoints.slice(left.strip(), cut, CodePoints.length(left.strip())),
        CodePoints.slice(right.strip(), 0, Math.min(14, CodePoints.length(right.strip()))));
  }

  static List<Correction> corrections(SubmissionDocument document, Map<UUID, String> texts) {
    List<Correction> corrections = new ArrayList<>();
    for (BlockPart block : document.blocks()) {
      int at = 0;
      for (Range piece : block.pieces()) {
        int length = piece.end() - piece.start();
        if (piece.isAdded()) {
          String text = block.text();
          corrections.add(
              new Correction(
                  Marks.ofCorrection(corrections.size()),
                  block.start() + at,
                  block.start() + at + length,
                  CodePoints.slice(text, Math.max(0, at - 8), at),
                  original(document, texts, block, piece),
                  CodePoints.slice(text, at, at + length),
                  CodePoints.slice(
                      text, at + length, Math.min(CodePoints.length(text), at + length + 8))));
        }
        at += length;
      }
    }
    return corrections;
  }

  /** What was dropped as corrected between the pieces on either side of the typed text. */
  private static String original(
      SubmissionDocument document, Map<UUID, String> texts, BlockPart block, Range typed) {
    int index = block.pieces().indexOf(typed);
    if (index == 0) {
      return "";
    }
    Range before = block.pieces().get(index - 1);
    return document.dropped().stream()
        .filter(drop -> "corrected".equals(drop.reason()))
        .filter(drop -> drop.source().equals(before.source()) && drop.start() == before.end())
        .map(drop -> text(drop, texts))
        .findFirst()
        .orElse("");
  }

  private static String text(Drop drop, Map<UUID, String> texts) {
    String text =
        drop.source().startsWith("added:") ? null : texts.get(UUID.fromString(drop.source()));
    return text == null || CodePoints.length(text) < drop.end()
        ? ""
        : CodePoints.slice(text, drop.start(), drop.end());
  }

  /**
   * The names, those that are new first.
   *
   * @param unknown ids of the facts whose name is new
   */
  static List<Name> names(SubmissionDocument document, Set<String> unknown) {
    return KnownNames.of(document).stream()
        .map(fact -> new Name(Marks.ofFact(fact.id()), fact, unknown.contains(fact.id())))
        .sorted(
            Comparator.comparing((Name name) -> !name.isNew())
                .thenComparing(name -> name.fact().type()))
        .toList();
  }
}
