package copydesk.annotate.presence;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.history.Desk;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Door;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Who has an article in hand, over HTTP: taken, asked for, handed over. */
@Path("/api/articles/{id: [0-9a-f-]{36}}/lease")
@Authenticated
public class LeaseResource {

  @Inject Door door;
  @Inject Leases leases;
  @Inject Desk desk;

  /** Takes an article in hand, or keeps it so for as long again. */
  @PUT
  @Transactional
  public LeaseView take(@PathParam("id") UUID id) {
    return held(id, leases::take);
  }

  /** Asks who has the article in hand for it. Without an answer it may be taken after a while. */
  @POST
  @Path("ask")
  @Transactional
  public LeaseView ask(@PathParam("id") UUID id) {
    return held(
        id,
        (article, editor) -> leases.ask(article, editor).or(() -> leases.take(article, editor)));
  }

  /** Gives the article to who asked for it. What it says then becomes a revision. */
  @POST
  @Path("hand-over")
  @Transactional
  public LeaseView handOver(@PathParam("id") UUID id) {
    Article article = door.article(id);
    Editor editor = door.editor();
    Lease lease = leases.handOver(article, editor).orElseThrow(() -> held(article, editor));
    desk.handOver(article, null, editor);
    return LeaseView.of(lease, editor.subject());
  }

  /** Keeps the article, whoever asked. */
  @POST
  @Path("keep")
  @Transactional
  public LeaseView keep(@PathParam("id") UUID id) {
    return held(id, leases::keep);
  }

  /** Lets go of an article. */
  @DELETE
  @Transactional
  public void release(@PathParam("id") UUID id) {
    leases.release(door.article(id), door.editor().subject());
  }

  /** What comes of an attempt to have an article in hand; somebody else having it is a problem. */
  private LeaseView held(UUID id, BiFunction<Article, Editor, Optional<Lease>> attempt) {
    Article article = door.article(id);
    Editor editor = door.editor();
    return attempt
        .apply(article, editor)
        .map(lease -> LeaseView.of(lease, editor.subject()))
        .orElseThrow(() -> held(article, editor));
  }

  private ProblemException held(Article article, Editor editor) {
    ProblemException problem =
        new ProblemException(
            AnnotateProblem.HELD, "Ask for it; unanswered, it can be taken after a while.");
    return leases
        .on(article)
        .map(lease -> problem.with("lease", LeaseView.of(lease, editor.subject())))
        .orElse(problem);
  }
}
