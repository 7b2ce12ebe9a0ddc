package copydesk.annotate.page;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.publication.Publication;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.text.Coverage;
import copydesk.annotate.text.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A page with everything on it: its articles, their drafts, and the texts these point into.
 *
 * @param articles by id as text, as drafts are
 * @param sources by id: those of the page and of other pages its articles have text on
 */
public record OpenPage(
    Publication publication,
    Page page,
    Map<String, Article> articles,
    Drafts drafts,
    Map<UUID, Source> sources) {

  /** What recognisers may know of it. */
  public Passage.Context context() {
    return new Passage.Context(page.issueDate, publication.name);
  }

  /** The same with other drafts. */
  public OpenPage with(Drafts others) {
    return new OpenPage(publication, page, articles, others, sources);
  }

  /** What of the page's own text stands in no article, kept or dropped. */
  public List<Range> nowhere() {
    Coverage coverage = drafts.coverage();
    return own().stream()
        .map(source -> source.id.toString())
        .flatMap(name -> coverage.gaps(name, drafts.texts().length(name)).stream())
        .toList();
  }

  /** The page's own sources in the drafts, by id. */
  public List<Source> own() {
    return sources.values().stream().filter(source -> source.pageId.equals(page.id)).toList();
  }

  public Optional<Article> article(UUID id) {
    return Optional.ofNullable(articles.get(id.toString()));
  }
}
