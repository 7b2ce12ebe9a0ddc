package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.publication.StagePlans;
import copydesk.review.stage.Stage;
import copydesk.review.stage.StagePlan;
import copydesk.review.submission.Submissions;
import copydesk.review.upstream.UpstreamPublications;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stages of every publication as a page, for administrators. */
@Path("/stages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class StageScreen {

  /**
   * One publication.
   *
   * @param plan the number of the plan that new submissions come under
   * @param count how many stages that has
   * @param names as many as a plan may have; those beyond {@code count} are suggestions
   * @param underWay how many are in review, by the number of their plan
   */
  public record Row(
      Publication paper, int plan, int count, List<Stage> names, Map<Integer, Long> underWay) {}

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance stages(List<Row> rows, int most);
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject StagePlans plans;
  @Inject Submissions submissions;
  @Inject UpstreamPublications upstream;

  @GET
  @Transactional
  public TemplateInstance show() {
    rights.get().requireAdmin();
    upstream.learnAll();
    return Templates.stages(
        publications.inOrder().stream().map(this::row).toList(), StagePlan.MOST);
  }

  private Row row(Publication paper) {
    StagePlans.Numbered current = plans.current(paper.id);
    List<Stage> names = new ArrayList<>(current.plan().stages());
    // What a longer plan would be called, if its administrator made it longer.
    for (int i = names.size(); i < StagePlan.MOST; i++) {
      names.add(StagePlan.usual(StagePlan.MOST).stages().get(i));
    }
    return new Row(
        paper, current.number(), current.plan().size(), names, submissions.underWay(paper.id));
  }
}
