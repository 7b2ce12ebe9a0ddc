package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.review.claim.Colleagues;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.Lanes;
import copydesk.review.submission.QueueItem;
import copydesk.review.submission.QueueItems;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import copydesk.review.submission.Submissions.Place;
import copydesk.stream.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** The queue as a page. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class QueueScreen {

  private static final int ROWS = 50;

  /**
   * One row.
   *
   * @param zone the publication's time zone
   */
  public record Row(QueueItem item, String paper, String zone) {}

  /**
   * The page.
   *
   * @param papers those that one reviews for
   * @param paper the one asked for, or an empty text
   * @param stage the one asked for, or 0
   * @param next cursor of the next page, or null
   */
  public record View(
      List<Publication> papers, String paper, int stage, List<Row> rows, String next) {}

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance queue(View view);
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Colleagues colleagues;
  @Inject Submissions submissions;
  @Inject QueueItems items;

  /**
   * @param paper only this publication's code; anything else shows all
   * @param stage only this stage; 0 shows all
   */
  @GET
  public TemplateInstance show(
      @RestQuery String paper, @RestQuery String stage, @RestQuery String cursor) {
    List<Publication> mine =
        publications.ofCodes(rights.get().publications(Role.REVIEWER, Role.CHIEF));
    if (!mine.isEmpty()) {
      colleagues.note(rights.get());
    }
    List<Publication> shown = mine.stream().filter(known -> known.code.equals(paper)).toList();
    int only = stage != null && stage.matches("[1-3]") ? Integer.parseInt(stage) : 0;
    Slice<Row> page = rows(shown.isEmpty() ? mine : shown, only, cursor);
    return Templates.queue(
        new View(mine, shown.isEmpty() ? "" : paper, only, page.items(), page.next()));
  }

  private Slice<Row> rows(List<Publication> papers, int stage, String cursor) {
    if (papers.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    Map<String, Publication> byCode =
        papers.stream().collect(Collectors.toMap(paper -> paper.code, Function.identity()));
    List<Submission> found =
        submissions.waiting(Lanes.of(papers, stage == 0 ? null : stage), place(cursor), ROWS + 1);
    Slice<Submission> page = Slice.of(found, ROWS, last -> Place.of(last).cursor());
    List<Row> rows =
        items.describe(page.items(), papers, rights.get()).stream()
            .map(
                item ->
                    new Row(
                        item,
                        byCode.get(item.publication()).name,
                        byCode.get(item.publication()).timeZone))
            .toList();
    return new Slice<>(rows, page.next());
  }

  // A page with a broken cursor in its address shows the start.
  private static Place place(String cursor) {
    try {
      return Place.decode(cursor).orElse(null);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return null;
    }
  }
}
