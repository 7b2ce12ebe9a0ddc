package copydesk.look;

import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the layout shows of the present request; templates read it as {@code cdi:look}. */
@Named("look")
@RequestScoped
public class Look {

  @Inject CurrentLanguage language;
  @Inject CurrentRights rights;
  @Inject CurrentVertxRequest current;

  @ConfigProperty(name = "quarkus.http.root-path")
  String root;

  /** The language of the screen. */
  public Language language() {
    return language.get();
  }

  /** All languages, for the switch. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** The service's root path, without a slash at its end. */
  public String root() {
    return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
  }

  /** A token that changes with the look's files. */
  public String version() {
    return Assets.VERSION;
  }

  /** Who is signed in; an empty string for nobody. */
  public String person() {
    return rights.get().name();
  }

  /** Codes of the publications for which the person holds any role. */
  public List<String> publications() {
    return List.copyOf(rights.get().roles().keySet());
  }

  /** The rooms in which the person finds work, and the one where it is. */
  public List<Room> rooms() {
    Rights held = rights.get();
    return Arrays.stream(Room.values())
        .filter(room -> isHere(room) || room.hasWorkFor(held))
        .toList();
  }

  /** Whether the page belongs to this room. */
  public boolean isHere(Room room) {
    return room.path().equals(root());
  }

  /** The present address, to come back to, encoded for a query. */
  public String back() {
    String uri = current.getCurrent() == null ? root() : current.getCurrent().request().uri();
    return URLEncoder.encode(uri, StandardCharsets.UTF_8);
  }
}
