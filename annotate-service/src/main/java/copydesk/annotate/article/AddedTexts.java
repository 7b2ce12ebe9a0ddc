package copydesk.annotate.article;

import copydesk.annotate.text.Range;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that was typed. */
@ApplicationScoped
public class AddedTexts implements PanacheRepositoryBase<AddedText, AddedText.Key> {

  /** The buffers of some articles, by the names under which ranges point into them. */
  public Texts of(UUID publicationId, Collection<UUID> articles) {
    Texts texts = new Texts(Map.of());
    if (articles.isEmpty()) {
      return texts;
    }
    List<AddedText> stretches =
        list(
            "publicationId = ?1 and articleId in ?2 order by articleId, startAt",
            publicationId,
            articles);
    for (AddedText stretch : stretches) {
      texts = texts.appended(Range.added(stretch.articleId.toString()), stretch.text);
    }
    return texts;
  }

  /** Keeps what a buffer has beyond what it had. */
  public void keep(UUID publicationId, String name, Texts before, Texts after) {
    int known = before.length(name);
    Text buffer = after.of(name);
    if (buffer.length() > known) {
      AddedText stretch = new AddedText();
      stretch.publicationId = publicationId;
      stretch.articleId = UUID.fromString(name.substring(Range.added("").length()));
      stretch.startAt = known;
      stretch.text = buffer.slice(known, buffer.length());
      persist(stretch);
    }
  }
}
