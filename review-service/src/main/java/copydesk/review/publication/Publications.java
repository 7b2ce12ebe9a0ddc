package copydesk.review.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** All publications that this service has heard of. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

  private final AtomicInteger learned = new AtomicInteger();

  public Optional<Publication> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** Those of the given codes that are known, by code. */
  public List<Publication> ofCodes(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : list("code in ?1 order by code", codes);
  }

  public List<Publication> inOrder() {
    return list("order by code");
  }

  /** Takes note of a publication; one that is known already stays as it is. */
  public void learn(UUID id, String code, String name, String language, String timeZone) {
    int added =
        getEntityManager()
            .createNativeQuery(
                """
            insert into review.publication (id, code, name, language, time_zone)
            values (:id, :code, :name, :language, :zone)
            on conflict do nothing
            """)
            .setParameter("id", id)
            .setParameter("code", code)
            .setParameter("name", name)
            .setParameter("language", language)
            .setParameter("zone", timeZone)
            .executeUpdate();
    learned.addAndGet(added);
  }

  /** How many came since this process started; what was kept about all of them is old then. */
  public int learned() {
    return learned.get();
  }
}
