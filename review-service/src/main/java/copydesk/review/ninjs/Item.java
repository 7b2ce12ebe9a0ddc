package copydesk.review.ninjs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** A ninjs 3.1 item, with the members that Copydesk writes. Empty members are left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "uri",
  "type",
  "representationType",
  "profile",
  "version",
  "firstCreated",
  "versionCreated",
  "pubStatus",
  "language",
  "title",
  "slugline",
  "by",
  "headlines",
  "bodies"
})
record Item(
    String uri,
    String type,
    String representationType,
    String profile,
    String version,
    String firstCreated,
    String versionCreated,
    String pubStatus,
    String language,
    String title,
    String slugline,
    String by,
    List<Headline> headlines,
    List<Body> bodies,
    String edNote,
    String copyrightHolder,
    List<InfoSource> infoSources,
    List<Mention> people,
    List<Mention> organisations,
    List<Mention> places,
    List<Mention> events,
    List<AltId> altIds,
    List<Association> associations,
    Standard standard) {

  /** A headline, kicker or subheadline. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Headline(String role, String contentType, String value) {}

  /**
   * One form of the text.
   *
   * @param charCount code points, without captions
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(String role, String contentType, Integer charCount, String value) {}

  /** Who published it on paper. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record InfoSource(String name, String role, String literal) {}

  /** Somebody or something that the text names. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Mention(String name, String rel) {}

  /** Another name of this record. */
  record AltId(String role, String value) {}

  /** A document that belongs to this version: its facts, its review chain, its source. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Association(
      String name, String uri, String rel, String type, List<Rendition> renditions) {}

  /** Where an association is to be had. */
  record Rendition(String name, String href, String contentType) {}

  /** Which standard the item follows. */
  record Standard(String name, String version, String schema) {}
}
