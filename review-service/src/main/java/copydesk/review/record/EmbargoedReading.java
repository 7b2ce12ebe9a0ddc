package copydesk.review.record;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.review.publication.Publication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which embargoed records the asker may read: those of the desk that signs them, and those that a
 * chief opened to it by name. To all others they are not there.
 */
@RequestScoped
public class EmbargoedReading {

  @Inject CurrentRights rights;
  @Inject EmbargoReaders readers;

  private Set<UUID> permitted;

  /** Whether embargoed versions of a publication may be shown to the asker. */
  public boolean isOpen(Publication publication) {
    return rights.get().holds(publication.code, Role.REVIEWER, Role.CHIEF)
        || permitted().contains(publication.id);
  }

  /** Of some publications those whose embargoed versions may be shown to the asker. */
  public List<UUID> open(Collection<Publication> publications) {
    return publications.stream().filter(this::isOpen).map(known -> known.id).toList();
  }

  /** As {@link #open}, counting what a chief opened only: for what systems read. */
  public List<UUID> permitted(Collection<Publication> publications) {
    return publications.stream()
        .map(known -> known.id)
        .filter(id -> permitted().contains(id))
        .toList();
  }

  private Set<UUID> permitted() {
    if (permitted == null) {
      permitted = readers.publicationsOf(rights.get().subject());
    }
    return permitted;
  }
}
