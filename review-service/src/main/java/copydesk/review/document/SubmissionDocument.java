package copydesk.review.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An article's revision as it was sent to review. Spans are code points of {@link #text}; ranges
 * are code points of a source or of an article's buffer of added text.
 *
 * @param text the clean text: the blocks' texts joined by line feeds
 * @param added the buffers of typed text that ranges refer to, by their names
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubmissionDocument(
    int format,
    PublicationPart publication,
    List<PagePart> pages,
    UUID article,
    int revision,
    String headline,
    List<SourcePart> sources,
    Map<String, String> added,
    String text,
    List<BlockPart> blocks,
    List<Drop> dropped,
    List<Boundary> boundaries,
    List<Fact> facts,
    List<Link> links,
    List<Finding> findings,
    List<Waiver> waivers,
    Submitter submittedBy,
    Instant submittedAt) {

  public SubmissionDocument {
    pages = orEmpty(pages);
    sources = orEmpty(sources);
    added = added == null ? Map.of() : added;
    blocks = orEmpty(blocks);
    dropped = orEmpty(dropped);
    boundaries = orEmpty(boundaries);
    facts = orEmpty(facts);
    links = orEmpty(links);
    findings = orEmpty(findings);
    waivers = orEmpty(waivers);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  /** The newspaper. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record PublicationPart(
      UUID id, String code, String name, String language, String timeZone) {}

  /**
   * A page that the article stands on.
   *
   * @param issue the issue's date
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record PagePart(UUID id, String issue, String edition, String label) {}

  /** A source that the article's text comes from. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SourcePart(UUID id, UUID page, String sha256, String encoding) {}

  /**
   * A half-open range in code points.
   *
   * @param source a source's id, or the name of a buffer of added text
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Range(String source, int start, int end) {

    /** Whether an editor typed this. */
    public boolean isAdded() {
      return source.startsWith("added:");
    }
  }

  /** A block; {@code start} and {@code end} are its place in the clean text. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BlockPart(
      String id, String type, int start, int end, String text, List<Range> pieces) {}

  /** A part of a source that is in no piece, with the reason. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Drop(String source, int start, int end, String reason) {}

  /**
   * What was decided between two physical lines.
   *
   * @param after the 1-based number of the non-blank line before it
   * @param confidence 0 to 1
   * @param by {@code reader}, or who decided
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Boundary(
      String source, int after, String decision, double confidence, String evidence, String by) {

    /** Below this confidence a boundary that the reader decided is worth a look. */
    private static final double DOUBTFUL = 0.8;

    /** Whether nobody but the reader decided it, and not for sure. */
    public boolean isDoubtful() {
      return confidence < DOUBTFUL && "reader".equals(by);
    }
  }

  /**
   * A confirmed fact.
   *
   * @param at its places in the clean text
   * @param value a text, an object, or null
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fact(
      String id,
      String type,
      String quote,
      List<Span> at,
      List<Range> spans,
      JsonNode value,
      double confidence,
      String by) {

    public Fact {
      at = orEmpty(at);
      spans = orEmpty(spans);
    }

    /** The normalised value where it is a text, else the quote. */
    public String name() {
      return value != null && value.isTextual() && !value.textValue().isBlank()
          ? value.textValue()
          : quote;
    }
  }

  /**
   * Two confirmed facts that belong together.
   *
   * @param kind held-by, said-by or counts
   * @param from the id of the role, quote or quantity
   * @param to the id of who holds it or said it, or of what is counted
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Link(String kind, String from, String to) {}

  /** What a check said, frozen at submission. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Finding(
      String id, String check, String verdict, String formula, Wording text, List<Span> at) {

    public Finding {
      at = orEmpty(at);
    }
  }

  /** A sentence in both languages. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Wording(String zh, String en) {

    /** The sentence in the language asked for. */
    public String in(String language) {
      return language.startsWith("en") ? en : zh;
    }
  }

  /** Why a failed finding was let stand. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Waiver(String finding, String reason, String by, Instant at) {}

  /** Who sent it to review. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Submitter(String subject, String name) {}
}
