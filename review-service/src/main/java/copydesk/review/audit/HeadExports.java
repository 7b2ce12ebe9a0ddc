package copydesk.review.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.DatabaseClock;
import copydesk.review.seal.Seal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** All exports of heads. */
@ApplicationScoped
public class HeadExports implements PanacheRepositoryBase<HeadExport, UUID> {

  @Inject DatabaseClock clock;
  @Inject ObjectMapper json;

  /** Where all audit chains end now. */
  @Transactional
  public List<ChainHead> now() {
    Instant at = clock.now();
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select p.code, c.month, c.number, c.seal
                  from review.audit_chain c join review.publication p on p.id = c.publication_id
                 where c.number > 0 order by p.code, c.month
                """,
                Tuple.class)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new ChainHead(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, Long.class),
                    row.get(3, String.class),
                    at))
        .toList();
  }

  /**
   * Writes the heads down, unless somebody did so within the given time; empty then, and while
   * there are no chains.
   */
  @Transactional
  public Optional<HeadExport> export(Duration notWithin) {
    // One at a time, whichever machine asks.
    getEntityManager()
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(7104)) x")
        .getSingleResult();
    Instant now = clock.now();
    boolean done = count("exportedAt > ?1", now.minus(notWithin)) > 0;
    List<ChainHead> heads = done ? List.of() : now();
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    HeadExport export = new HeadExport();
    export.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    export.exportedAt = now;
    export.heads = lines(heads);
    export.sha256 = Seal.ofBytes(export.heads.getBytes(StandardCharsets.UTF_8)).hex();
    persist(export);
    return Optional.of(export);
  }

  private String lines(List<ChainHead> heads) {
    StringBuilder lines = new StringBuilder();
    try {
      for (ChainHead head : heads) {
        lines.append(json.writeValueAsString(head)).append('\n');
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("heads are always JSON", e);
    }
    return lines.toString();
  }
}
