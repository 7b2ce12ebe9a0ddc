package copydesk.annotate.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.text.Range;
import java.util.List;
import java.util.Map;

/**
 * An article's revision as review gets it: whole, with nothing left to look up. Spans are code
 * points of the text, ranges of a source or of what was typed.
 *
 * @param text the blocks' texts joined by line feeds
 * @param added what was typed, by the names under which ranges point into it
 * @param facts confirmed ones only
 * @param links between confirmed facts, as editors made them
 */
record SubmissionDocument(
    int format,
    PublicationPart publication,
    List<PagePart> pages,
    String article,
    int revision,
    String headline,
    List<SourcePart> sources,
    Map<String, String> added,
    String text,
    List<BlockPart> blocks,
    List<DropPart> dropped,
    List<BoundaryPart> boundaries,
    List<FactPart> facts,
    List<LinkPart> links,
    List<FindingPart> findings,
    List<WaiverPart> waivers,
    Submitter submittedBy,
    String submittedAt) {

  record PublicationPart(String id, String code, String name, String language, String timeZone) {}

  record PagePart(String id, String issue, String edition, String label) {}

  record SourcePart(String id, String page, String sha256, String encoding) {}

  record Span(int start, int end) {}

  record BlockPart(String id, String type, int start, int end, String text, List<Range> pieces) {}

  record DropPart(String source, int start, int end, String reason) {}

  record BoundaryPart(
      String source, int after, String decision, double confidence, String evidence, String by) {}

  record FactPart(
      String id,
      String type,
      String quote,
      List<Span> at,
      List<Range> spans,
      @JsonInclude(JsonInclude.Include.ALWAYS) FactValue value,
      double confidence,
      String by) {}

  record LinkPart(String kind, String from, String to) {}

  record Wording(String zh, String en) {}

  record FindingPart(
      String id, String check, String verdict, String formula, Wording text, List<Span> at) {}

  record WaiverPart(String finding, String reason, String by, String at) {}

  record Submitter(String subject, String name) {}
}
