package copydesk.annotate.preference;

import com.fasterxml.jackson.core.type.TypeReference;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.annotate.wire.Documents;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.TreeMap;

/** How the person who asks likes to work: their own, and nobody else's. */
@Path("/api/preferences")
@Authenticated
public class PreferenceResource {

  private static final TypeReference<Map<String, String>> KEYS = new TypeReference<>() {};
  private static final double USUAL = 0.9;

  /**
   * What a person prefers.
   *
   * @param keys the keys that are not the usual ones, by command
   * @param confirmFrom from how sure a suggestion on it is confirmed with all others, 0 to 1
   */
  public record PreferencesView(
      @NotNull @Size(max = 100)
          Map<
                  @NotNull @Pattern(regexp = "[a-zA-Z]{1,40}") String,
                  @NotNull @Size(min = 1, max = 12) String>
              keys,
      @DecimalMin("0") @DecimalMax("1") double confirmFrom) {}

  @Inject CurrentRights rights;
  @Inject Preferences preferences;
  @Inject Documents documents;

  @GET
  @Transactional
  public PreferencesView get() {
    return preferences
        .findByIdOptional(subject())
        .map(kept -> new PreferencesView(documents.read(kept.keys, KEYS), kept.confirmFrom))
        .orElseGet(() -> new PreferencesView(Map.of(), USUAL));
  }

  @PUT
  @Transactional
  public PreferencesView put(@Valid @NotNull PreferencesView wanted) {
    preferences.keep(
        subject(), documents.write(new TreeMap<>(wanted.keys())), wanted.confirmFrom());
    return wanted;
  }

  private String subject() {
    if (rights.get().publications(Role.EDITOR).isEmpty()) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "Preferences are for those who edit.");
    }
    return rights.get().subject();
  }
}
