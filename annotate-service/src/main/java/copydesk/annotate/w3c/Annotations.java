package copydesk.annotate.w3c;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Web Annotations on the wire, as far as facts need them. */
public final class Annotations {

  /** The media type that the Web Annotation Protocol asks for. */
  public static final String MEDIA_TYPE =
      "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

  private Annotations() {}

  /** The annotations of one article. */
  public record AnnotationPage(
      @JsonProperty("@context") String context, String id, String type, List<Annotation> items) {}

  /**
   * One fact.
   *
   * @param body its type for the purpose of tagging, and its value, where it is known, for that of
   *     identifying
   * @param target its places in reading order
   */
  public record Annotation(
      String id, String type, String motivation, List<Body> body, List<Target> target) {}

  /** A text; a value that is no text is JSON and says so by its format. */
  public record Body(String type, String purpose, String format, String value) {}

  /** A place in the text at an address. */
  public record Target(String source, List<Selector> selector) {}

  /**
   * A position ({@code start}, {@code end}) or a quote ({@code exact}, {@code prefix}, {@code
   * suffix}); code points of the clean text.
   */
  public record Selector(
      String type, Integer start, Integer end, String exact, String prefix, String suffix) {}
}
