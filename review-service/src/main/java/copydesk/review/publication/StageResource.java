package copydesk.review.publication;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.stage.Stage;
import copydesk.review.stage.StagePlan;
import copydesk.review.upstream.UpstreamPublications;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;

/** The stages of publications over HTTP: administrators set them, their people see them. */
@Path("/api/publications")
@Authenticated
public class StageResource {

  /** A stage on the wire. The role follows from its place: the last is the chief's. */
  public record StageView(int order, String zh, String en, String role) {
    static StageView of(Stage stage) {
      return new StageView(stage.order(), stage.zh(), stage.en(), stage.role().groupName());
    }
  }

  /**
   * A publication with the stages that its next submission passes.
   *
   * @param plan the number of this plan, one more for each change
   */
  public record PublicationStages(
      String code, String name, String language, int plan, List<StageView> stages) {}

  /** What a stage is called. */
  public record StageName(
      @NotBlank @Size(max = 40) String zh, @NotBlank @Size(max = 40) String en) {}

  /**
   * What an administrator sets.
   *
   * @param stages one to three, in order
   */
  public record StageNames(
      @NotNull @Size(min = 1, max = 3) List<@Valid @NotNull StageName> stages) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject StagePlans plans;
  @Inject UpstreamPublications upstream;

  /** The publications that one has to do with; all of them for an administrator. */
  @GET
  @Transactional
  public List<PublicationStages> list() {
    List<Publication> known;
    if (rights.get().admin()) {
      upstream.learnAll();
      known = publications.inOrder();
    } else {
      known = publications.ofCodes(rights.get().publications(Role.values()));
    }
    return known.stream().map(this::view).toList();
  }

  @GET
  @Path("{code}/stages")
  @Transactional
  public PublicationStages get(@PathParam("code") String code) {
    if (!rights.get().admin()) {
      rights.get().require(code, Role.values());
    }
    return view(require(code));
  }

  /** Sets the stages of submissions to come; those under way keep theirs. */
  @PUT
  @Path("{code}/stages")
  @Transactional
  public PublicationStages put(@PathParam("code") String code, @Valid @NotNull StageNames names) {
    rights.get().requireAdmin();
    Publication publication = require(code);
    plans.set(publication.id, plan(names), rights.get().subject());
    return view(publication);
  }

  private static StagePlan plan(StageNames names) {
    int count = names.stages().size();
    List<Stage> stages = new ArrayList<>();
    for (StageName name : names.stages()) {
      int order = stages.size() + 1;
      Role role = order == count ? Role.CHIEF : Role.REVIEWER;
      stages.add(new Stage(order, name.zh(), name.en(), role));
    }
    return new StagePlan(stages);
  }

  private Publication require(String code) {
    return publications
        .byCode(code)
        .or(
            () -> {
              upstream.learnAll();
              return publications.byCode(code);
            })
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.NOT_FOUND, "There is no publication with the code " + code + "."));
  }

  private PublicationStages view(Publication publication) {
    StagePlans.Numbered current = plans.current(publication.id);
    return new PublicationStages(
        publication.code,
        publication.name,
        publication.language,
        current.number(),
        current.plan().stages().stream().map(StageView::of).toList());
  }
}
