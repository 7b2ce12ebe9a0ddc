package copydesk.review.claim;

import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who reviews for which publication, as far as they were seen here: roles are held by the identity
 * provider, and this service knows a person by the first request.
 */
@ApplicationScoped
public class Colleagues implements PanacheRepositoryBase<Colleague, Colleague.Key> {

  private static final List<Role> ROLES = List.of(Role.REVIEWER, Role.CHIEF);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  @Inject Publications publications;

  // When this process wrote somebody down; at the most a few hundred people have such roles.
  private final Map<Rights, Noted> noted = new ConcurrentHashMap<>();

  /** When, and of how many publications that had come by then. */
  private record Noted(Instant at, int learned) {}

  /** Writes down who somebody is, in a transaction of its own, every few minutes at most. */
  public void note(Rights rights) {
    Instant now = Instant.now();
    int learned = publications.learned();
    Noted before = noted.get(rights);
    if (before != null && before.learned() == learned && now.isBefore(before.at().plus(AGAIN))) {
      return;
    }
    noted.put(rights, new Noted(now, learned));
    QuarkusTransaction.requiringNew().run(() -> write(rights));
  }

  private void write(Rights rights) {
    delete("subject", rights.subject());
    for (Publication paper : publications.ofCodes(rights.publications(Role.REVIEWER, Role.CHIEF))) {
      for (Role role : ROLES) {
        if (rights.holds(paper.code, role)) {
          add(paper.id, rights, role);
        }
      }
    }
  }

  private void add(UUID publicationId, Rights rights, Role role) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into review.colleague (publication_id, subject, role, name, seen_at)
            values (:publication, :subject, :role, :name, now())
            on conflict (publication_id, subject, role)
            do update set name = excluded.name, seen_at = excluded.seen_at
            """)
        .setParameter("publication", publicationId)
        .setParameter("subject", rights.subject())
        .setParameter("role", role.groupName())
        .setParameter("name", rights.name())
        .executeUpdate();
  }

  /** Those who decide stages of a role, by name. */
  public List<Colleague> of(UUID publicationId, Role role) {
    return list("publicationId = ?1 and role = ?2 order by name", publicationId, role.groupName());
  }

  /** A person of a publication, in whichever role. */
  public Optional<Colleague> find(UUID publicationId, String subject) {
    return find("publicationId = ?1 and subject = ?2", publicationId, subject)
        .firstResultOptional();
  }

  boolean isKnown(UUID publicationId, String subject, Role role) {
    return findById(new Colleague.Key(publicationId, subject, role.groupName())) != null;
  }
}
