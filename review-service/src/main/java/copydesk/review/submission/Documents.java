package copydesk.review.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.document.SubmissionDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads the documents that submissions carry. */
@ApplicationScoped
public class Documents {

  private final ObjectMapper json;

  @Inject
  public Documents(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The document as a tree, with all that it holds.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public JsonNode tree(String document) {
    try {
      return json.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a submission document is not JSON", e);
    }
  }

  /**
   * The document as what this service knows of it.
   *
   * @throws IllegalArgumentException if it lacks the form of one
   */
  public SubmissionDocument read(JsonNode document) {
    return json.convertValue(document, SubmissionDocument.class);
  }
}
