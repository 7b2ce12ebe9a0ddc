package copydesk.annotate.style;

import copydesk.annotate.publication.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The words of all publications. */
@ApplicationScoped
public class HouseWords implements Counted<HouseWord> {

  /** A word by its id alone, as it stands in addresses. */
  Optional<HouseWord> look(UUID id) {
    Optional<HouseWord> word = find("id", id).firstResultOptional();
    word.ifPresent(getEntityManager()::detach);
    return word;
  }

  /** A word, locked until the transaction ends; none if it has gone meanwhile. */
  Optional<HouseWord> lock(UUID publicationId, UUID id) {
    return find("publicationId = ?1 and id = ?2", publicationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<HouseWord> of(UUID publicationId, String wrong) {
    return find("publicationId = ?1 and wrong = ?2", publicationId, wrong).firstResultOptional();
  }

  /** All of a publication, in the order in which lists show them. */
  List<HouseWord> all(UUID publicationId) {
    return list("publicationId = ?1 order by wrong, id", publicationId);
  }

  /**
   * Those that hold some words, on either side or in the note, in their order.
   *
   * @param words empty for all
   * @param after only what comes behind this one; empty from the first
   */
  List<HouseWord> search(UUID publicationId, String words, String after, int limit) {
    String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return find(
            "publicationId = ?1 and wrong > ?2 and (lower(wrong) like ?3 or lower(preferred) like ?3"
                + " or lower(note) like ?3) order by wrong, id",
            publicationId,
            after,
            like)
        .range(0, limit - 1)
        .list();
  }

  @Override
  public String counter() {
    return "annotate.house_word_state";
  }
}
