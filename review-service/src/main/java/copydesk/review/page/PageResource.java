package copydesk.review.page;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.Streams;
import copydesk.review.decision.Deciding;
import copydesk.review.publication.Publication;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A newspaper page over HTTP, as far as its articles came to review. */
@Path("/api/pages/{id: [0-9a-f-]{36}}")
@Authenticated
public class PageResource {

  /**
   * When a page closes.
   *
   * @param due null to take back what was said
   */
  public record Closing(Instant due) {}

  /** The articles that one signs; at most a page's. */
  public record Signing(
      @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull Signature> articles) {}

  /**
   * One article to be signed.
   *
   * @param hash of what one has opened
   */
  public record Signature(@NotNull UUID submission, @NotNull String hash) {}

  /** What came of it, article by article, in the order asked for. */
  public record Signed(List<SignedArticle> articles) {}

  /**
   * What came of one article.
   *
   * @param state where it stands now; null if it was refused
   * @param seal of the approval; null if it was refused
   * @param problem the type of the problem, such as {@code /problems/claimed}; null if it was
   *     signed
   * @param detail what the problem says, or null
   */
  public record SignedArticle(
      UUID submission, String state, String seal, String problem, String detail) {}

  @Inject CurrentRights rights;
  @Inject PageSigning signing;
  @Inject Submissions submissions;
  @Inject Streams streams;
  @Inject Pages pages;
  @Inject PageClosings closings;

  /** The page's articles with their stages. */
  @GET
  public PageView get(@PathParam("id") UUID id) {
    Publication paper = require(id);
    rights.get().require(paper.code, Role.REVIEWER, Role.CHIEF);
    return pages.view(paper, id, rights.get());
  }

  /** Says when the page closes. For chiefs. */
  @PUT
  @Path("deadline")
  @Transactional
  public PageView setDeadline(@PathParam("id") UUID id, @Valid @NotNull Closing closing) {
    Publication paper = require(id);
    rights.get().require(paper.code, Role.CHIEF);
    closings.set(paper.id, id, closing.due(), rights.get());
    return pages.view(paper, id, rights.get());
  }

  /**
   * Signs articles of the page that one has opened. Each has its own decision and seal; one that is
   * refused holds up no other.
   */
  @POST
  @Path("sign")
  public Signed sign(@PathParam("id") UUID id, @Valid @NotNull Signing wish) {
    Publication paper = require(id);
    rights.get().require(paper.code, Role.REVIEWER, Role.CHIEF);
    Signed signed =
        new Signed(wish.articles().stream().map(article -> sign(paper, id, article)).toList());
    streams.wake();
    return signed;
  }

  private SignedArticle sign(Publication paper, UUID pageId, Signature article) {
    try {
      Submission submission =
          submissions
              .byId(article.submission())
              .filter(known -> known.publicationId.equals(paper.id) && known.pageId.equals(pageId))
              .orElseThrow(
                  () -> new ProblemException(HttpProblem.NOT_FOUND, "It is not on this page."));
      Deciding.Result result = signing.sign(rights.get(), paper, submission, article.hash());
      return new SignedArticle(
          article.submission(), result.state().name(), result.seal().hex(), null, null);
    } catch (ProblemException refused) {
      return new SignedArticle(
          article.submission(),
          null,
          null,
          "/problems/" + refused.type().slug(),
          refused.getMessage());
    }
  }

  private Publication require(UUID id) {
    return pages
        .publication(id)
        .filter(paper -> rights.get().holds(paper.code, Role.values()))
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.NOT_FOUND, "Nothing of such a page came to review."));
  }
}
