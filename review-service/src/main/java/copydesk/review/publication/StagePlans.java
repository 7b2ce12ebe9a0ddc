package copydesk.review.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.stage.Stage;
import copydesk.review.stage.StagePlan;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The plans of all publications. */
@ApplicationScoped
public class StagePlans implements PanacheRepositoryBase<StoredPlan, StoredPlan.Key> {

  /** What a publication starts with. */
  public static final StagePlan FIRST = StagePlan.usual(StagePlan.MOST);

  /**
   * A plan with its number.
   *
   * @param number from 1
   */
  public record Numbered(int number, StagePlan plan) {}

  @Inject ObjectMapper json;

  /** The plan that new submissions come under; the publication's first is made here. */
  public Numbered current(UUID publicationId) {
    StoredPlan latest = latest(publicationId);
    if (latest == null) {
      insert(publicationId, 1, FIRST, "");
      latest = latest(publicationId);
    }
    return new Numbered(latest.number, read(latest));
  }

  /**
   * A plan by its number.
   *
   * @throws IllegalStateException if there is no such plan
   */
  public StagePlan plan(UUID publicationId, int number) {
    StoredPlan stored = findById(new StoredPlan.Key(publicationId, number));
    if (stored == null) {
      throw new IllegalStateException("no plan %d of %s".formatted(number, publicationId));
    }
    return read(stored);
  }

  /**
   * Sets the plan of new submissions. What is under way keeps its own; the same plan again changes
   * nothing.
   */
  public Numbered set(UUID publicationId, StagePlan plan, String subject) {
    Numbered now = current(publicationId);
    if (!now.plan().equals(plan)) {
      insert(publicationId, now.number() + 1, plan, subject);
    }
    return current(publicationId);
  }

  private StoredPlan latest(UUID publicationId) {
    return find("publicationId = ?1 order by number desc", publicationId).firstResult();
  }

  // Two at the same time: one wins, and both then read the same.
  private void insert(UUID publicationId, int number, StagePlan plan, String subject) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into review.stage_plan (publication_id, number, stages, set_by)
            values (:publication, :number, cast(:stages as jsonb), :subject)
            on conflict do nothing
            """)
        .setParameter("publication", publicationId)
        .setParameter("number", number)
        .setParameter("stages", write(plan))
        .setParameter("subject", subject)
        .executeUpdate();
  }

  private String write(StagePlan plan) {
    try {
      return json.writeValueAsString(plan.stages());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stages are always JSON", e);
    }
  }

  private StagePlan read(StoredPlan stored) {
    try {
      return new StagePlan(List.of(json.readValue(stored.stages, Stage[].class)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored plan is not one", e);
    }
  }
}
