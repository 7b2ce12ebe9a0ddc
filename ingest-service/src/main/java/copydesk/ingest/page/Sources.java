package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All sources. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, ScopedId> {

  /** The latest source of a page with exactly these bytes. */
  public Optional<Source> ofBytes(Page page, String sha256) {
    return find(
            "publicationId = ?1 and pageId = ?2 and sha256 = ?3 order by attempt desc",
            page.publicationId,
            page.id,
            sha256)
        .firstResultOptional();
  }

  /** The source received last; a page has at least one once its creation is committed. */
  public Optional<Source> latest(Page page) {
    return find(
            "publicationId = ?1 and pageId = ?2 order by version desc", page.publicationId, page.id)
        .firstResultOptional();
  }

  /** The source received last of a page that is committed. */
  public Source require(Page page) {
    return latest(page)
        .orElseThrow(() -> new IllegalStateException("page without a source: " + page.id));
  }
}
