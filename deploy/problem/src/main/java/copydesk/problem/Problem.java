package copydesk.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param type a URI reference below {@code /problems/}, stable
 * @param title the type's summary
 * @param status the HTTP status
 * @param detail what happened this time, for people; may be null
 * @param instance the path of the request
 * @param extensions further members, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonAnyGetter Map<String, Object> extensions) {

  /** The media type of the JSON form. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The document for one occurrence of a type. */
  public static Problem of(
      ProblemType type, String detail, String instance, Map<String, Object> extensions) {
    return new Problem(
        "/problems/" + type.slug(), type.title(), type.status(), detail, instance, extensions);
  }
}
