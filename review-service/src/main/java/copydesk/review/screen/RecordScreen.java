package copydesk.review.screen;

import static copydesk.review.decision.Changes.runs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.decision.Changes.Run;
import copydesk.review.document.Changes;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.publication.ScopedId;
import copydesk.review.record.Cause;
import copydesk.review.record.Corrections;
import copydesk.review.record.EmbargoedReading;
import copydesk.review.record.Provenance;
import copydesk.review.record.PublishedRecord;
import copydesk.review.record.RecordVersion;
import copydesk.review.record.RecordVersions;
import copydesk.review.record.Records;
import copydesk.review.submission.Documents;
import copydesk.review.submission.Submissions;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Records as pages: the list, and one with its versions and its chain. */
@Path("/records")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RecordScreen {

  private static final int ROWS = 50;
  private static final Role[] READERS = {Role.REVIEWER, Role.CHIEF, Role.PUBLISHER};

  /** One row of the list. */
  public record Row(RecordVersion version, Publication paper) {}

  /** The list; {@code next} is the cursor of its next page, or null. */
  public record ListView(List<Row> rows, String next) {}

  /** One approval. */
  public record Approval(String zh, String en, String by, Instant at, String seal) {}

  /**
   * One record's page.
   *
   * @param shown the version that is shown
   * @param versions all of them, newest first
   * @param steps what may be done with the record
   * @param changes what the version that is shown corrected, a line for each block or fact
   */
  public record RecordView(
      RecordVersion shown,
      Publication paper,
      SubmissionDocument document,
      List<TextParts.MarkedBlock> blocks,
      List<Approval> chain,
      List<RecordVersion> versions,
      RecordSteps steps,
      List<List<Run>> changes) {}

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance records(ListView view);

    static native TemplateInstance record(RecordView view);
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Records records;
  @Inject RecordVersions versions;
  @Inject Submissions submissions;
  @Inject Documents documents;
  @Inject Provenance provenance;
  @Inject Corrections corrections;
  @Inject EmbargoedReading embargoed;
  @Inject ObjectMapper json;

  @GET
  public TemplateInstance list(@RestQuery String cursor) {
    List<Publication> papers = publications.ofCodes(rights.get().publications(READERS));
    Map<UUID, Publication> byId =
        papers.stream().collect(Collectors.toMap(paper -> paper.id, Function.identity()));
    List<RecordVersion> found =
        papers.isEmpty()
            ? List.of()
            : versions.newest(byId.keySet(), embargoed.open(papers), before(cursor), ROWS + 1);
    Slice<Row> page =
        Slice.of(found, ROWS, last -> Cursor.of(last.id))
            .map(version -> new Row(version, byId.get(version.publicationId)));
    return Templates.records(new ListView(page.items(), page.next()));
  }

  /**
   * @param v the version to show; the latest unless it is there
   */
  @GET
  @Path("{id: [0-9a-f-]{36}}")
  public TemplateInstance show(@PathParam("id") UUID id, @RestQuery String v) {
    PublishedRecord record =
        records
            .byId(id)
            .filter(known -> rights.get().holds(paper(known.publicationId).code, READERS))
            .orElseThrow(RecordScreen::noRecord);
    Publication paper = paper(record.publicationId);
    List<RecordVersion> all =
        versions.of(record).stream()
            .filter(version -> !version.embargoed || embargoed.isOpen(paper))
            .toList();
    if (all.isEmpty()) {
      throw noRecord();
    }
    RecordVersion shown =
        all.stream()
            .filter(version -> String.valueOf(version.version).equals(v))
            .findFirst()
            .orElse(all.getFirst());
    SubmissionDocument document =
        documents.read(
            documents.tree(
                submissions
                    .findById(new ScopedId(shown.publicationId, shown.submissionId))
                    .document()));
    return Templates.record(
        new RecordView(
            shown,
            paper,
            document,
            TextParts.of(document),
            chain(shown),
            all,
            RecordSteps.of(record, corrections.of(record), all, rights.get(), paper),
            shown.cause() == Cause.CORRECTED ? changes(shown) : List.of()));
  }

  private List<Approval> chain(RecordVersion version) {
    List<Approval> approvals = new ArrayList<>();
    for (JsonNode approval : provenance.chain(version).path("approvals")) {
      approvals.add(
          new Approval(
              approval.at("/name/zh").asText(),
              approval.at("/name/en").asText(),
              approval.path("by").asText(),
              Instant.parse(approval.path("at").asText()),
              approval.path("seal").asText()));
    }
    return approvals;
  }

  private List<List<Run>> changes(RecordVersion version) {
    return json
        .convertValue(documents.tree(version.changes), new TypeReference<List<Changes.Change>>() {})
        .stream()
        .map(change -> runs(text(change.before()), text(change.after())))
        .toList();
  }

  private static String text(String told) {
    return told == null ? "" : told;
  }

  private static ProblemException noRecord() {
    return new ProblemException(HttpProblem.NOT_FOUND, "There is no such record.");
  }

  private Publication paper(UUID id) {
    return publications.findById(id);
  }

  private static UUID before(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      return null; // a page with a broken cursor in its address shows the start
    }
  }
}
