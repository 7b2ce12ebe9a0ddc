package copydesk.annotate.w3c;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.history.Desk;
import copydesk.annotate.page.Door;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.w3c.Annotations.AnnotationPage;
import copydesk.annotate.wire.Documents;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** An article's facts as Web Annotations over HTTP, for editors of its publication. */
@Path("/api/articles/{id: [0-9a-f-]{36}}")
@Authenticated
public class AnnotationResource {

  @Inject Door door;
  @Inject Pages pages;
  @Inject OpenPages openPages;
  @Inject Desk desk;
  @Inject Taking taking;
  @Inject Documents documents;

  /** The confirmed facts. */
  @GET
  @Path("annotations")
  @Produces({Annotations.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  public Response get(@PathParam("id") UUID id, @Context UriInfo uri) {
    Article known = door.article(id);
    OpenPage open = open(known);
    Article article = open.article(id).orElseThrow(AnnotationResource::merged);
    Draft draft = open.drafts().articles().get(id.toString());
    String address = uri.getBaseUri().resolve("api/articles/" + id).toString();
    CleanText text = new CleanText(draft, open.drafts().texts());
    AnnotationPage page =
        new Writing(documents.mapper(), address, article.version, text).page(draft);
    return Response.ok(page).header("ETag", "\"" + article.version + "\"").build();
  }

  /**
   * The clean text that positions count in.
   *
   * @param version the version of the article; another than the present one is refused, so that no
   *     position is ever counted in another text
   */
  @GET
  @Path("text")
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  @Transactional
  public Response text(@PathParam("id") UUID id, @RestQuery Long version) {
    OpenPage open = open(door.article(id));
    Article article = open.article(id).orElseThrow(AnnotationResource::merged);
    if (version != null && version != article.version) {
      throw new ProblemException(
          AnnotateProblem.STALE_ARTICLES, "The text was changed since that version.");
    }
    Draft draft = open.drafts().articles().get(id.toString());
    return Response.ok(draft.text(open.drafts().texts()), "text/plain;charset=UTF-8")
        .header("ETag", "\"" + article.version + "\"")
        .build();
  }

  /** Confirms what annotations say, all or nothing. */
  @POST
  @Path("annotations")
  @Consumes({Annotations.MEDIA_TYPE, "application/ld+json", MediaType.APPLICATION_JSON})
  @Transactional
  public Taking.Taken take(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @NotNull JsonNode annotations) {
    Article known = door.article(id);
    OpenPage open = desk.lock(known, Door.version(version));
    Page page = pages.findById(new ScopedId(known.publicationId, known.pageId));
    return taking.take(open, page, id, annotations, door.editor());
  }

  private OpenPage open(Article known) {
    return openPages.openWith(
        pages.findById(new ScopedId(known.publicationId, known.pageId)), known);
  }

  private static ProblemException merged() {
    return new ProblemException(HttpProblem.NOT_FOUND, "The article is merged into another.");
  }
}
