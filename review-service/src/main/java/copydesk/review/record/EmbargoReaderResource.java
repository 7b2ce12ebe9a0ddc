package copydesk.review.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.DatabaseClock;
import copydesk.review.audit.AuditTrail;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;

/** Who outside of the desk may read a publication's embargoed records: its chiefs say so. */
@Path("/api/publications/{code}/embargo-readers")
@Authenticated
public class EmbargoReaderResource {

  /**
   * One permission.
   *
   * @param subject the {@code sub} of the system's or person's tokens
   */
  public record ReaderView(String subject, Instant grantedAt) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject EmbargoReaders readers;
  @Inject AuditTrail audit;
  @Inject DatabaseClock clock;
  @Inject ObjectMapper json;

  @GET
  public List<ReaderView> list(@PathParam("code") String code) {
    return readers.of(require(code).id).stream()
        .map(reader -> new ReaderView(reader.subject, reader.grantedAt))
        .toList();
  }

  /** Opens the publication's embargoed records to a subject; again does nothing. */
  @PUT
  @Path("{subject: [0-9a-zA-Z._:-]{1,100}}")
  @Transactional
  public ReaderView grant(@PathParam("code") String code, @PathParam("subject") String subject) {
    Publication publication = require(code);
    EmbargoReader.Key key = new EmbargoReader.Key(publication.id, subject);
    EmbargoReader reader = readers.findById(key);
    if (reader == null) {
      reader = new EmbargoReader();
      reader.publicationId = publication.id;
      reader.subject = subject;
      reader.grantedBy = rights.get().subject();
      reader.grantedAt = clock.now();
      readers.persist(reader);
      note(publication, subject, true);
    }
    return new ReaderView(reader.subject, reader.grantedAt);
  }

  @DELETE
  @Path("{subject: [0-9a-zA-Z._:-]{1,100}}")
  @Transactional
  public void withdraw(@PathParam("code") String code, @PathParam("subject") String subject) {
    Publication publication = require(code);
    if (readers.deleteById(new EmbargoReader.Key(publication.id, subject))) {
      note(publication, subject, false);
    }
  }

  private void note(Publication publication, String subject, boolean granted) {
    audit.add(
        publication.id,
        AuditTrail.Kind.EMBARGO_READER_SET,
        rights.get().subject(),
        clock.now(),
        json.createObjectNode().put("reader", subject).put("granted", granted));
  }

  private Publication require(String code) {
    rights.get().require(code, Role.CHIEF);
    return publications
        .byCode(code)
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such publication."));
  }
}
