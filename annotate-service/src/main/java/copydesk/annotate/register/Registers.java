package copydesk.annotate.register;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The register of each publication as recognisers and checks take it, entries that were confirmed
 * most first. Kept in memory as long as nothing in it changes, for the publications that were asked
 * for last; what was rejected is read again after a while.
 */
@ApplicationScoped
public class Registers {

  /** As many as are worked on at a time; each takes some megabytes. */
  private static final int MOST = 8;

  private record Kept(long version, Instant at, Register register) {}

  private final Map<UUID, Kept> held = new LinkedHashMap<>(16, 0.75f, true);

  @Inject Entries entries;
  @Inject Mentions mentions;
  @Inject Documents documents;

  /** How long what was rejected is remembered before it is asked again. */
  @ConfigProperty(name = "copydesk.register.rejections-for")
  Duration fresh;

  /** The register as it is now. Call in a transaction. */
  public Register of(UUID publicationId) {
    long version = entries.version(publicationId);
    Instant now = Instant.now();
    Kept known;
    synchronized (held) {
      known = held.get(publicationId);
    }
    if (known != null && known.version() == version && now.isBefore(known.at().plus(fresh))) {
      return known.register();
    }
    Register entriesNow =
        known != null && known.version() == version
            ? known.register()
            : new Register(entries.standing(publicationId).stream().map(this::entry).toList());
    Register register = entriesNow.rejecting(rejected(publicationId));
    synchronized (held) {
      held.put(publicationId, new Kept(version, now, register));
      if (held.size() > MOST) {
        held.remove(held.keySet().iterator().next());
      }
    }
    return register;
  }

  private Set<Register.Named> rejected(UUID publicationId) {
    return mentions.rejected(publicationId).stream()
        .map(row -> new Register.Named(type((String) row[0]), (String) row[1]))
        .collect(Collectors.toSet());
  }

  private static FactType type(String word) {
    return FactType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Register.Entry entry(Object[] row) {
    return new Register.Entry(
        row[0].toString(),
        type((String) row[1]),
        (String) row[2],
        documents.read((String) row[3], EntryText.STRINGS),
        documents.read((String) row[4], EntryText.ROLES).stream()
            .map(
                role ->
                    new Register.Held(role.title(), role.organization(), role.first(), role.last()))
            .toList());
  }
}
