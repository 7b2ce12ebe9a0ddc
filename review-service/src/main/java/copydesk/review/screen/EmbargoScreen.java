package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publications;
import copydesk.review.record.Embargo;
import copydesk.review.record.Embargoes;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;

/** The embargo of a submission under review, as a part of the review's page. */
@Path("/submissions/{id: [0-9a-f-]{36}}/embargo")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class EmbargoScreen {

  /**
   * What the part shows.
   *
   * @param until null for no embargo
   * @param chief whether the reader may change it
   */
  public record View(UUID submission, Instant until, boolean chief, String zone) {}

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance embargo(View view);
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Submissions submissions;
  @Inject Embargoes embargoes;

  @GET
  public TemplateInstance show(@PathParam("id") UUID id) {
    Submission submission =
        submissions
            .byId(id)
            .filter(known -> rights.get().holds(code(known), Role.REVIEWER, Role.CHIEF))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    boolean open = !submission.state().isFinal();
    return Templates.embargo(
        new View(
            id,
            embargoes.of(submission).map((Embargo known) -> known.until).orElse(null),
            open && rights.get().holds(code(submission), Role.CHIEF),
            publications.findById(submission.publicationId).timeZone));
  }

  private String code(Submission submission) {
    return publications.findById(submission.publicationId).code;
  }
}
