package copydesk.annotate.upstream;

import copydesk.annotate.article.AddedTexts;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.jump.Joins;
import copydesk.annotate.page.Ids;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Source;
import copydesk.annotate.page.Sources;
import copydesk.annotate.page.StoredReading;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.reading.BrokenReading;
import copydesk.annotate.reading.Intake;
import copydesk.annotate.reading.KeptReading;
import copydesk.annotate.search.SearchChanges;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes a page's articles of a reading: at once while nobody has touched any of them, else only
 * when an editor takes it.
 */
@ApplicationScoped
class Applying {

  private static final Logger LOG = Logger.getLogger(Applying.class);

  @Inject Articles articles;
  @Inject AddedTexts added;
  @Inject Sources sources;
  @Inject Documents documents;
  @Inject Joins joins;
  @Inject SearchChanges search;

  /** A reading has come. The page is locked. */
  void arrived(Page page, StoredReading reading) {
    List<Article> present = present(page);
    boolean untouched = present.stream().allMatch(a -> a.state() instanceof ArticleState.Waiting);
    if (untouched) {
      joins.apart(page);
      present(page).forEach(articles::delete);
      articles.flush();
      apply(page, reading, StoredReading.APPLIED);
    }
  }

  /** The articles of a page that have not been merged away. */
  List<Article> present(Page page) {
    return articles.ofIds(page.publicationId, articles.onPage(page.publicationId, page.id), true);
  }

  /** Makes the articles. A reading that does not fit its source is kept and makes none. */
  void apply(Page page, StoredReading reading, String fate) {
    Source source = sources.findById(new ScopedId(page.publicationId, reading.sourceId));
    Drafts drafts;
    try {
      drafts =
          Intake.drafts(
              documents.read(reading.document(), KeptReading.class).reading(),
              source.id.toString(),
              Text.of(source.text),
              new Intake.Ids(Ids::article, Ids::block));
    } catch (BrokenReading | IllegalArgumentException | IllegalStateException e) {
      LOG.errorf(e, "Reading %s does not fit its source and makes no articles", reading.id);
      reading.fate = StoredReading.BROKEN;
      return;
    }
    make(page, drafts);
    reading.fate = fate;
    page.readingId = reading.id;
    page.suggested = false;
    joins.attemptAll(page);
  }

  private void make(Page page, Drafts drafts) {
    if (drafts.articles().isEmpty()) {
      return;
    }
    List<UUID> made = new ArrayList<>();
    for (Draft draft : drafts.articles().values()) {
      made.add(make(page, drafts, draft));
    }
    articles.flush();
    articles.placeNew(page.publicationId, made, page.id);
    search.keepNew(page, drafts);
  }

  private UUID make(Page page, Drafts drafts, Draft draft) {
    Article article = new Article();
    article.publicationId = page.publicationId;
    article.id = UUID.fromString(draft.id());
    article.pageId = page.id;
    article.issueDate = page.issueDate;
    article.version = 1;
    article.become(new ArticleState.Waiting());
    article.write(draft, documents.bytes(draft), drafts);
    article.editedAt = Instant.now();
    articles.persist(article);
    String buffer = Range.added(draft.id());
    if (drafts.texts().byName().containsKey(buffer)) {
      added.keep(page.publicationId, buffer, new Texts(Map.of()), drafts.texts());
    }
    return article.id;
  }
}
