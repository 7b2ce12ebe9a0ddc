package copydesk.ingest.page;

import copydesk.ingest.format.FileKind;
import copydesk.ingest.format.SheetPicture;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The sheets that a page was printed on: where its lines stand, and how they look. */
@Path("/api/pages/{id: [0-9a-f-]{36}}")
@Authenticated
public class SheetResource {

  @Inject VisiblePages visible;
  @Inject Sources sources;
  @Inject Pictures pictures;

  /**
   * Where the lines of the page's text stand: {@code sheets} with their {@code width} and {@code
   * height}, and one of {@code lines} for each physical line with its {@code sheet}, {@code block}
   * and, as far as the file tells them, {@code box} (x, y, width, height from the upper left
   * corner), {@code size} of type and {@code confidence}.
   */
  @GET
  @Path("/layout")
  @Produces(MediaType.APPLICATION_JSON)
  public String layout(@PathParam("id") UUID id) {
    Source source = sources.require(visible.require(id));
    if (source.layout == null) {
      throw new ProblemException(
          HttpProblem.NOT_FOUND, "The page's file does not tell where its lines stand.");
    }
    return source.layout;
  }

  /**
   * A sheet as a picture: what was sent beside the page's text, or what a PDF shows, without what
   * would take more memory to draw than a page needs.
   *
   * @param number of the sheet, from 1; a picture that was sent is that of the first
   */
  @GET
  @Path("/sheets/{number: [1-9][0-9]?}")
  @Produces({"image/png", "image/jpeg"})
  public Response picture(
      @PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
    Page page = visible.require(id);
    if (number == 1) {
      Optional<Pictures.Facts> sent = pictures.facts(page);
      if (sent.isPresent()) {
        return sent(page, sent.get(), request);
      }
    }
    Source source = sources.require(page);
    if (!source.format.equals(FileKind.PDF.slug()) || source.layout == null) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "The page has no picture of its sheets.");
    }
    EntityTag tag = new EntityTag(source.sha256 + "-" + number);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    byte[] picture =
        SheetPicture.of(source.bytes, number)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "The sheet cannot be drawn."));
    return Response.ok(picture, "image/png")
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private Response sent(Page page, Pictures.Facts facts, Request request) {
    EntityTag tag = new EntityTag(facts.sha256() + "-" + facts.version());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    return Response.ok(pictures.require(page).shown, "image/jpeg")
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** The picture of the page as it was sent. */
  @GET
  @Path("/picture")
  @Produces({"image/jpeg", "image/png", "image/tiff"})
  public Response picture(@PathParam("id") UUID id) {
    return Original.of(pictures.require(visible.require(id)));
  }
}
