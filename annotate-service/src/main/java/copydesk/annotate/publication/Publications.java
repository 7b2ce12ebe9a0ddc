package copydesk.annotate.publication;

import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All publications. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {

  public Optional<Publication> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /**
   * The publication of a code that the asker may know of.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND} if there is none
   */
  public Publication require(String code) {
    return byCode(code)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.NOT_FOUND, "There is no publication with the code " + code + "."));
  }

  /** Those of the given codes that exist, by code. */
  public List<Publication> ofCodes(Set<String> codes) {
    return list("code in ?1 order by code", codes);
  }
}
