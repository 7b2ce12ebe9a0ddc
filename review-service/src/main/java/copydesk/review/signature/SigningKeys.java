package copydesk.review.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All keys of the house. */
@ApplicationScoped
public class SigningKeys implements PanacheRepositoryBase<SigningKey, String> {

  /** The key that signs. */
  public Optional<SigningKey> newest() {
    return find("order by madeAt desc").firstResultOptional();
  }

  /** All of them, newest first. */
  public List<SigningKey> all() {
    return list("order by madeAt desc");
  }

  /** Lets nobody else make a key until the transaction ends. */
  public void lock() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('review signing key'))")
        .getSingleResult();
  }
}
