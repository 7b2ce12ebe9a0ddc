package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import copydesk.ingest.read.ReadingJson;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Reading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All readings. */
@ApplicationScoped
public class Readings implements PanacheRepositoryBase<StoredReading, ScopedId> {

  /** The reading with the highest number. */
  public Optional<StoredReading> latest(Page page) {
    return find(
            "publicationId = ?1 and pageId = ?2 order by number desc", page.publicationId, page.id)
        .firstResultOptional();
  }

  /** The highest number a reading of the page has; 0 if there is none. */
  public int latestNumber(UUID publicationId, UUID pageId) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(r.number), 0) from StoredReading r"
                + " where r.publicationId = ?1 and r.pageId = ?2",
            Integer.class)
        .setParameter(1, publicationId)
        .setParameter(2, pageId)
        .getSingleResult();
  }

  /**
   * What a list tells of a page's latest reading.
   *
   * @param headline of its first article that has one, or null
   * @param unsure how many boundaries were decided with a confidence below {@link Boundary#SURE}
   */
  public record Summary(String headline, int articles, int unsure) {

    /** What is told of a reading. */
    static Summary of(Reading reading) {
      Optional<String> headline =
          reading.articles().stream()
              .flatMap(article -> article.blocks().stream())
              .filter(block -> block.type() == BlockType.HEADLINE)
              .map(Block::text)
              .findFirst();
      long unsure =
          reading.boundaries().stream()
              .filter(boundary -> ReadingJson.told(boundary.confidence()) < Boundary.SURE)
              .count();
      return new Summary(headline.orElse(null), reading.articles().size(), (int) unsure);
    }
  }

  /** Summaries of the pages that were read, by page. */
  public Map<UUID, Summary> summaries(UUID publicationId, Collection<UUID> pageIds) {
    if (pageIds.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select distinct on (page_id) page_id, headline, articles, unsure
                  from ingest.reading
                 where publication_id = :publication and page_id in (:pages)
                 order by page_id, number desc
                """,
                Tuple.class)
            .setParameter("publication", publicationId)
            .setParameter("pages", pageIds)
            .getResultList();
    Map<UUID, Summary> summaries = new HashMap<>();
    for (Tuple row : rows) {
      summaries.put(
          row.get(0, UUID.class),
          new Summary(
              row.get(1, String.class), row.get(2, Integer.class), row.get(3, Integer.class)));
    }
    return summaries;
  }
}
