package copydesk.engines;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A person who may log in.
 *
 * @param about what the person is there for, in a few words
 * @param groups full paths, for example {@code /publications/ytrb/editor}
 */
public record Person(
    String username,
    String lastName,
    String firstName,
    String email,
    String about,
    List<String> groups) {

  /** People who share one password: demo users. */
  @JsonIgnoreProperties(ignoreUnknown = false)
  public record Crowd(String password, List<Person> users) {

    /** Reads the file of demo users. */
    public static Crowd read(Path file) {
      try {
        return new ObjectMapper().readValue(file.toFile(), Crowd.class);
      } catch (IOException e) {
        throw new EngineException("The file of demo users " + file + " cannot be read.", e);
      }
    }
  }
}
