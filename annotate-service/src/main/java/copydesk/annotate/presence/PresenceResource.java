package copydesk.annotate.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.annotate.article.Articles;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Door;
import copydesk.annotate.page.Page;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who is on a page, over HTTP. */
@Path("/api/pages/{id: [0-9a-f-]{36}}/presence")
@Authenticated
public class PresenceResource {

  /**
   * A window says where it is; every five seconds will do.
   *
   * @param client the window's own id
   * @param article the article with the cursor, or null
   * @param editing whether the person works on that article and wants to keep it in hand
   */
  public record Here(@NotNull UUID client, UUID article, boolean editing) {}

  /**
   * What the window hears.
   *
   * @param others the other people on the page
   * @param leases who has which article in hand
   * @param versions of the page's articles now, by id
   */
  public record There(List<Other> others, List<LeaseView> leases, Map<String, Long> versions) {}

  /** Another person on the page. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Other(String name, String article) {}

  @Inject Door door;
  @Inject Presences presences;
  @Inject Leases leases;
  @Inject Articles articles;

  /** Says that a window is here, and hears who else is and what has changed. */
  @POST
  @Transactional
  public There here(@PathParam("id") UUID id, @Valid @NotNull Here here) {
    Page page = door.page(id);
    Editor editor = door.editor();
    List<UUID> onPage = articles.onPage(page.publicationId, page.id);
    UUID article = onPage.contains(here.article()) ? here.article() : null;
    presences.seen(page, here.client(), article, editor);
    if (here.editing() && article != null) {
      articles.look(article).ifPresent(known -> leases.take(known, editor));
    }
    Map<String, Long> versions = new TreeMap<>();
    articles
        .versions(page.publicationId, onPage)
        .forEach(row -> versions.put(row[0].toString(), (Long) row[1]));
    return new There(
        presences.others(page, editor.subject()).stream()
            .map(
                other ->
                    new Other(
                        other.name, other.articleId == null ? null : other.articleId.toString()))
            .toList(),
        leases.on(page).stream().map(lease -> LeaseView.of(lease, editor.subject())).toList(),
        versions);
  }

  /** Says that a window closes. */
  @DELETE
  @Path("{client: [0-9a-f-]{36}}")
  @Transactional
  public void gone(@PathParam("id") UUID id, @PathParam("client") UUID client) {
    presences.gone(door.page(id), client, door.editor().subject());
  }
}
