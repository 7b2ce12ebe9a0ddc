package copydesk.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a problem in the form its reader wants: JSON for programs, a page for people.
 *
 * <p>Everything below {@code /api} is for programs whatever it accepts, so that a browser's script
 * never gets a page where it expects a document.
 */
@ApplicationScoped
public class ProblemAnswer {

  /** A body with its media type. */
  public record Body(String mediaType, String text) {}

  private final ObjectMapper json;

  @Inject
  public ProblemAnswer(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param type what kind of problem
   * @param detail what happened, or null
   * @param path the request's path
   * @param accept the request's Accept header, or null
   * @param language the request's Accept-Language header or language cookie, or null
   * @param extensions further members
   */
  public Body write(
      ProblemType type,
      String detail,
      String path,
      String accept,
      String language,
      Map<String, Object> extensions) {
    if (isForPeople(path, accept)) {
      return new Body("text/html; charset=UTF-8", ProblemPage.render(type, detail, language));
    }
    try {
      return new Body(
          Problem.MEDIA_TYPE, json.writeValueAsString(Problem.of(type, detail, path, extensions)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem's extension cannot be written as JSON", e);
    }
  }

  /** Whether the request is a person's navigation and not a program's call. */
  public static boolean isForPeople(String path, String accept) {
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html") && !isApi(path);
  }

  /** Whether a path, with or without the service's root, lies below an {@code /api}. */
  public static boolean isApi(String path) {
    return path.startsWith("/api/") || path.equals("/api") || path.matches("/[^/]+/api(/.*)?");
  }
}
