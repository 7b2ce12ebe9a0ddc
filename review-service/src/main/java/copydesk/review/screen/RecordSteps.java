package copydesk.review.screen;

import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.review.publication.Publication;
import copydesk.review.record.Correction;
import copydesk.review.record.PublishedRecord;
import copydesk.review.record.RecordVersion;
import copydesk.review.stage.RecordState;
import copydesk.review.stage.RecordState.Embargoed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What may be done with a record now.
 *
 * @param chief whether the reader may do it
 * @param withdrawn whether nothing is left to do
 * @param embargoedUntil null when it is under no embargo
 * @param openCorrection an order that no version has followed yet, or null
 */
public record RecordSteps(
    UUID record,
    boolean chief,
    boolean withdrawn,
    Instant embargoedUntil,
    Correction openCorrection) {

  /**
   * @param orders about the record
   * @param versions of it
   */
  static RecordSteps of(
      PublishedRecord record,
      List<Correction> orders,
      List<RecordVersion> versions,
      Rights rights,
      Publication paper) {
    RecordState state = record.state();
    boolean withdrawn = state instanceof RecordState.Canceled;
    Optional<RecordVersion> text =
        versions.stream()
            .filter(version -> version.cause().isText())
            .max(Comparator.comparingInt(version -> version.version));
    Optional<Correction> open =
        orders.stream()
            .filter(order -> !withdrawn && text.isPresent() && order.version == text.get().version)
            .findFirst();
    return new RecordSteps(
        record.id,
        rights.holds(paper.code, Role.CHIEF),
        withdrawn,
        state instanceof Embargoed embargoed ? embargoed.until() : null,
        rights.holds(paper.code, Role.CHIEF, Role.REVIEWER) ? open.orElse(null) : null);
  }
}
