package copydesk.review.record;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Finds the record that a request is about, for who may see it. One of another publication, and one
 * that is embargoed for the asker, is as good as none.
 */
@RequestScoped
public class RecordDoor {

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Records records;
  @Inject RecordVersions versions;
  @Inject EmbargoedReading embargoed;

  /**
   * @param anyOf the roles that may do what is asked for
   * @throws ProblemException {@link HttpProblem#NOT_FOUND}, or {@link HttpProblem#FORBIDDEN} for
   *     who has another role for that publication
   */
  public PublishedRecord require(UUID id, Role... anyOf) {
    PublishedRecord record =
        records
            .byId(id)
            .filter(known -> rights.get().holds(paper(known).code, Role.values()))
            .orElseThrow(RecordDoor::noRecord);
    rights.get().require(paper(record).code, anyOf);
    return record;
  }

  /** The latest version that the asker may see. */
  public RecordVersion latest(PublishedRecord record) {
    return versions
        .latest(record, embargoed.isOpen(paper(record)))
        .orElseThrow(RecordDoor::noRecord);
  }

  /** One version, if the asker may see it. */
  public RecordVersion version(PublishedRecord record, int version) {
    return versions
        .version(record, version)
        .filter(known -> !known.embargoed || embargoed.isOpen(paper(record)))
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such version."));
  }

  /** The publication that a record belongs to. */
  public Publication paper(PublishedRecord record) {
    return publications.findById(record.publicationId);
  }

  private static ProblemException noRecord() {
    return new ProblemException(HttpProblem.NOT_FOUND, "There is no such record.");
  }
}
