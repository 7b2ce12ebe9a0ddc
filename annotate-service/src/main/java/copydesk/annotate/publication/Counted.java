package copydesk.annotate.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * Rows of publications whose changes are counted: who holds a publication's in memory sees whether
 * they are still the same.
 */
public interface Counted<E> extends PanacheRepositoryBase<E, ScopedId> {

  /** The table of {@code publication_id} and {@code version}, with its schema. */
  String counter();

  /** Counts a change, with the change. Another's waits until this one is done. */
  default void count(UUID publicationId) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into %s as s (publication_id, version) values (:publication, 1)
            on conflict (publication_id) do update set version = s.version + 1
            """
                .formatted(counter()))
        .setParameter("publication", publicationId)
        .executeUpdate();
  }

  /** How often a publication's have changed; 0 if never. */
  default long version(UUID publicationId) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                "select version from %s where publication_id = :publication".formatted(counter()),
                Tuple.class)
            .setParameter("publication", publicationId)
            .getResultList();
    return rows.isEmpty() ? 0 : ((Tuple) rows.getFirst()).get(0, Long.class);
  }
}
