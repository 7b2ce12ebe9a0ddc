package copydesk.review.decision;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All remarks that went with decisions. */
@ApplicationScoped
public class Remarks implements PanacheRepositoryBase<Remark, ScopedId> {

  /** Writes down the remarks of a decision, in their order. */
  public void add(Decision decision, List<RemarkText> remarks) {
    int number = 0;
    for (RemarkText text : remarks) {
      number++;
      Remark remark = new Remark();
      remark.publicationId = decision.publicationId;
      remark.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
      remark.decisionId = decision.id;
      remark.submissionId = decision.submissionId;
      remark.number = number;
      remark.text = text.text();
      remark.fact = text.fact();
      if (text.at() != null) {
        remark.spanStart = text.at().start();
        remark.spanEnd = text.at().end();
      }
      if (text.boundary() != null) {
        remark.boundarySource = text.boundary().source();
        remark.boundaryAfter = text.boundary().after();
      }
      persist(remark);
    }
  }

  /** A submission's remarks with who made them, stage by stage. */
  public List<RemarkView> of(UUID publicationId, UUID submissionId, List<Decision> decisions) {
    Map<UUID, Decision> byId =
        decisions.stream().collect(Collectors.toMap(decision -> decision.id, d -> d));
    return list(
            "publicationId = ?1 and submissionId = ?2 order by decisionId, number",
            publicationId,
            submissionId)
        .stream()
        .map(remark -> RemarkView.of(remark, byId.get(remark.decisionId)))
        .toList();
  }
}
