package copydesk.ingest.publication;

import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All publications. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

  /** Ids by code, once asked for: neither of them changes, and no publication goes. */
  private final Map<String, UUID> ids = new ConcurrentHashMap<>();

  public Optional<Publication> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** The id of a publication; without the database if it was asked for before. */
  public Optional<UUID> idOf(String code) {
    UUID known = ids.get(code);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<UUID> found = byCode(code).map(publication -> publication.id);
    found.ifPresent(id -> ids.put(code, id));
    return found;
  }

  /**
   * The publication of a code that the asker may know of.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND} if there is none
   */
  public Publication require(String code) {
    return byCode(code).orElseThrow(() -> none(code));
  }

  /**
   * Its id.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND} if there is none
   */
  public UUID requireId(String code) {
    return idOf(code).orElseThrow(() -> none(code));
  }

  private static ProblemException none(String code) {
    return new ProblemException(
        HttpProblem.NOT_FOUND, "There is no publication with the code " + code + ".");
  }

  /** Those of the given codes that exist, by code. */
  public List<Publication> ofCodes(Set<String> codes) {
    return list("code in ?1 order by code", codes);
  }

  public List<Publication> inOrder() {
    return list("order by code");
  }
}
