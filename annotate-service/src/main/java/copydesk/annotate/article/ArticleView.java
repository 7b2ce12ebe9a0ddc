package copydesk.annotate.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.draft.FactLink;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.Place;
import copydesk.annotate.facts.Link;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import copydesk.annotate.wire.WireJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An article on the wire. Offsets are code points.
 *
 * @param revision the number of its latest revision, 0 for none
 * @param added what was typed, by the names under which ranges point into it
 */
public record ArticleView(
    String id,
    String publication,
    long version,
    StateView state,
    int revision,
    List<String> pages,
    String headline,
    boolean furniture,
    List<BlockView> blocks,
    List<FactView> facts,
    List<LinkView> links,
    List<FindingView> findings,
    Map<String, String> added,
    String editedBy,
    Instant editedAt) {

  /** Where it stands; only what belongs to the state is there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StateView(
      String name,
      String submission,
      String reason,
      String into,
      String returned,
      String recalled,
      JsonNode remarks) {}

  /** A block with its parts in order; those with a reason are not read. */
  public record BlockView(
      String id, String type, double confidence, String text, List<Part> parts) {}

  /**
   * A fact.
   *
   * @param at its places; what is left of them for a stale one
   * @param was what a stale fact was before
   * @param now what stands at a stale fact's place
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FactView(
      String id,
      String type,
      String quote,
      List<Range> anchors,
      List<Place> at,
      @JsonInclude(JsonInclude.Include.ALWAYS) FactValue value,
      double confidence,
      String reason,
      String status,
      String by,
      String was,
      Now now,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FactLink> links) {}

  /**
   * Two facts that belong together.
   *
   * @param status suggested, or confirmed by an editor
   */
  public record LinkView(String kind, String from, String to, String status) {

    static LinkView of(Link link) {
      return new LinkView(
          WireJson.word(link.kind()),
          link.from(),
          link.to(),
          link.suggested() ? "suggested" : "confirmed");
    }
  }

  /** What stands where a stale fact was. */
  public record Now(String quote, List<Place> at) {}

  /** What a check says, in the language asked for. */
  public record FindingView(
      String id,
      String check,
      String verdict,
      String formula,
      String text,
      List<Place> at,
      WaiverView waiver) {}

  /** Why a failed check may stand. */
  public record WaiverView(String reason, String by, Instant at) {}
}
