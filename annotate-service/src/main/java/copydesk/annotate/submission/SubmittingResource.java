package copydesk.annotate.submission;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleView;
import copydesk.annotate.history.Desk;
import copydesk.annotate.page.Door;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.OneAnswer;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Sends articles to review over HTTP, and takes them back. */
@Path("/api/articles/{id: [0-9a-f-]{36}}")
@Authenticated
public class SubmittingResource {

  /** What submitting gives back. */
  public record Submitted(String submission, int revision, String hash, ArticleView article) {}

  @Inject Door door;
  @Inject Desk desk;
  @Inject Submitting submitting;
  @Inject OneAnswer oneAnswer;
  @Inject Documents documents;

  /** Sends an article to review as it is at a version. */
  @POST
  @Path("submit")
  @Transactional
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @HeaderParam("Idempotency-Key") String key) {
    Article article = door.article(id);
    return oneAnswer.to(
        door.editor().subject(),
        key,
        "submit " + id + " " + version,
        () -> {
          Submission made = submitting.submit(article, Door.version(version), door.editor());
          return new OneAnswer.Answer(
              201,
              "api/submissions/" + made.id,
              documents.write(
                  new Submitted(made.id.toString(), made.revision, made.hash, desk.view(article))));
        });
  }

  /** Takes back what is in review. */
  @POST
  @Path("recall")
  @Transactional
  public Response recall(@PathParam("id") UUID id) {
    Article article = submitting.recall(door.article(id), door.editor());
    return Response.ok(desk.view(article)).header("ETag", "\"" + article.version + "\"").build();
  }
}
