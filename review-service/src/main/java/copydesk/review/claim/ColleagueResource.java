package copydesk.review.claim;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.stream.Stream;

/** Who can be handed something, over HTTP. */
@Path("/api/publications/{code}/colleagues")
@Authenticated
public class ColleagueResource {

  /**
   * Somebody who reviews for a publication.
   *
   * @param role {@code reviewer} or {@code chief}
   */
  public record Person(String subject, String name, String role) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Colleagues colleagues;

  /** Those who were seen reviewing for a publication, reviewers first. For chiefs. */
  @GET
  public List<Person> list(@PathParam("code") String code) {
    rights.get().require(code, Role.CHIEF);
    Publication paper =
        publications
            .byCode(code)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "Nothing is known of it yet."));
    return Stream.of(Role.REVIEWER, Role.CHIEF)
        .flatMap(role -> colleagues.of(paper.id, role).stream())
        .map(person -> new Person(person.subject, person.name, person.role))
        .toList();
  }
}
