package copydesk.ingest.page;

import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What pages looked like. */
@ApplicationScoped
public class Pictures implements PanacheRepositoryBase<Picture, Picture.Key> {

  /**
   * What lists and screens tell of a picture without loading it.
   *
   * @param sha256 lower-case hexadecimal, of the bytes as they were sent
   * @param width pixels
   * @param height pixels
   */
  public record Facts(String sha256, String mediaType, int version, int width, int height) {}

  /** The page's picture, or nothing. */
  public Optional<Picture> latest(Page page) {
    return find(
            "publicationId = ?1 and pageId = ?2 order by version desc", page.publicationId, page.id)
        .firstResultOptional();
  }

  /**
   * The page's picture.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND} if none was sent
   */
  Picture require(Page page) {
    return latest(page)
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "No picture of the page was sent."));
  }

  /** What is to be told of the page's picture, or nothing. */
  public Optional<Facts> facts(Page page) {
    return getEntityManager()
        .createQuery(
            "select new copydesk.ingest.page.Pictures$Facts(p.sha256, p.mediaType, p.version,"
                + " p.width, p.height) from Picture p where p.publicationId = ?1 and p.pageId = ?2"
                + " order by p.version desc",
            Facts.class)
        .setParameter(1, page.publicationId)
        .setParameter(2, page.id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Keeps a picture of a page, which is locked by the transaction.
   *
   * @param subject who sent it
   * @return whether it is another than the page had
   */
  boolean keep(Page page, byte[] bytes, PageReader.Result.Pictured sent, String subject) {
    Optional<Facts> present = facts(page);
    if (present.filter(known -> known.sha256().equals(sent.sha256())).isPresent()) {
      return false;
    }
    Picture picture = new Picture();
    picture.publicationId = page.publicationId;
    picture.pageId = page.id;
    picture.version = present.map(Facts::version).orElse(0) + 1;
    picture.sha256 = sent.sha256();
    picture.mediaType = sent.kind().mediaType();
    picture.bytes = bytes;
    picture.shown = sent.picture().jpeg();
    picture.width = sent.picture().width();
    picture.height = sent.picture().height();
    picture.receivedBy = subject;
    picture.receivedAt = Instant.now();
    persist(picture);
    return true;
  }
}
