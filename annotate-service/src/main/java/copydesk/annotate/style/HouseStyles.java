package copydesk.annotate.style;

import copydesk.annotate.check.HouseStyle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each publication's list as the check takes it, with the errors that every paper corrects. Kept in
 * memory as long as nothing in it changes.
 */
@ApplicationScoped
public class HouseStyles {

  private record Kept(long version, HouseStyle style) {}

  private final Map<UUID, Kept> held = new ConcurrentHashMap<>();

  @Inject HouseWords words;

  /** The list as it is now. Call in a transaction. */
  public HouseStyle of(UUID publicationId) {
    long version = words.version(publicationId);
    Kept known = held.get(publicationId);
    if (known == null || known.version() != version) {
      HouseStyle own =
          new HouseStyle(words.all(publicationId).stream().map(HouseWord::pair).toList());
      known = new Kept(version, version == 0 ? HouseStyle.COMMON : own.withCommon());
      held.put(publicationId, known);
    }
    return known.style();
  }
}
