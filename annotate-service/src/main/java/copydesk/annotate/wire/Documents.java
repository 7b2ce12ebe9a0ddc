package copydesk.annotate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Values to JSON text and back, for columns that hold documents. */
@ApplicationScoped
public class Documents {

  private final ObjectMapper json;

  @Inject
  public Documents(ObjectMapper json) {
    this.json = json;
  }

  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** As {@link #write}, in UTF-8. */
  public byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  public <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document is no " + type.getSimpleName(), e);
    }
  }

  /**
   * @param utf8 JSON in UTF-8
   */
  public <T> T read(byte[] utf8, Class<T> type) {
    try {
      return json.readValue(utf8, type);
    } catch (IOException e) {
      throw new IllegalStateException("a stored document is no " + type.getSimpleName(), e);
    }
  }

  public <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document cannot be read", e);
    }
  }

  /** The mapper itself, for what has no type of its own. */
  public ObjectMapper mapper() {
    return json;
  }
}
