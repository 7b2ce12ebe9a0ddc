package copydesk.annotate.register;

import copydesk.annotate.page.Door;
import copydesk.annotate.recognise.Register;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Names that editors confirmed and that the register has not. */
@Path("/api/register/proposals")
@Authenticated
public class ProposalResource {

  @Inject Door door;
  @Inject Entries entries;
  @Inject EntryViews views;
  @Inject Proposals proposals;
  @Inject Mentions mentions;
  @Inject Keeping keeping;

  /** What may become an entry, the most confirmed first. */
  @GET
  @Transactional
  public Slice<Proposals.Proposal> list(
      @RestQuery @NotBlank String publication,
      @RestQuery @Pattern(regexp = Wanted.TYPES) String type,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return new Slice<>(proposals.of(publication(publication), type, limit), null);
  }

  /** Decides about one; answers with the entry, or with nothing if there is none. */
  @POST
  @Transactional
  public Response decide(@Valid @NotNull Wanted.Decision decision) {
    UUID publication = publication(decision.publication());
    String name = decision.name().strip();
    return switch (decision.decision()) {
      case "accept" ->
          answer(keeping.accept(publication, decision.type(), name, door.editor()), 201);
      case "attach" ->
          answer(
              keeping.attach(
                  target(publication, decision.entry()), decision.type(), name, door.editor()),
              200);
      default -> {
        mentions.dismiss(
            publication, decision.type(), Register.folded(name), name, door.editor().subject());
        yield Response.noContent().build();
      }
    };
  }

  private UUID publication(String code) {
    return door.publications(code).keySet().iterator().next();
  }

  private Entry target(UUID publication, UUID id) {
    return entries
        .look(id == null ? publication : id)
        .filter(entry -> entry.publicationId.equals(publication))
        .orElseThrow(() -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such entry."));
  }

  private Response answer(Entry entry, int status) {
    return Response.status(status)
        .entity(views.of(entry))
        .header("ETag", "\"" + entry.version + "\"")
        .build();
  }
}
