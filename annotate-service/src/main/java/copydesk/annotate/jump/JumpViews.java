package copydesk.annotate.jump;

import com.fasterxml.jackson.core.type.TypeReference;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.text.Evidence;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes jumps for the wire. */
@ApplicationScoped
public class JumpViews {

  private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
  private static final Set<String> SHOWN =
      Set.of(Jump.JOINED, Jump.OFFERED, Jump.TAKEN, Jump.DECLINED);

  /**
   * A story that goes over pages.
   *
   * @param state {@code joined} (by itself), {@code offered}, {@code taken} or {@code declined}
   * @param out the article that leaves its page
   * @param in the article that goes on
   * @param evidence why the two belong together
   */
  public record JumpView(String id, String state, End out, End in, List<Evidence> evidence) {}

  /** A side of a jump. */
  public record End(String page, String label, String article, String headline) {}

  @Inject Jumps jumps;
  @Inject Pages pages;
  @Inject Articles articles;
  @Inject Documents documents;

  /** What is to be said of the stories that go over the edge of a page. */
  public List<JumpView> of(Page page) {
    return jumps.onPage(page.publicationId, page.id, SHOWN).stream()
        .map(
            jump ->
                new JumpView(
                    jump.id.toString(),
                    state(jump),
                    end(jump.publicationId, jump.outPageId, jump.outArticleId),
                    end(jump.publicationId, jump.inPageId, jump.inArticleId),
                    documents.read(jump.evidence, EVIDENCE)))
        .toList();
  }

  /** How many of them wait for an editor's word. */
  public int offered(Page page) {
    return jumps.onPage(page.publicationId, page.id, Set.of(Jump.OFFERED)).size();
  }

  /** A joining that its editor took back keeps them apart. */
  private String state(Jump jump) {
    Article in = articles.findById(new ScopedId(jump.publicationId, jump.inArticleId));
    boolean apart =
        in != null
            && !(in.state() instanceof ArticleState.Merged)
            && !jump.inArticleId.equals(jump.outArticleId);
    return jump.fate.equals(Jump.TAKEN) && apart ? Jump.DECLINED : jump.fate;
  }

  private End end(UUID publicationId, UUID pageId, UUID articleId) {
    Page page = pages.findById(new ScopedId(publicationId, pageId));
    Article article = articles.findById(new ScopedId(publicationId, articleId));
    return new End(
        pageId.toString(),
        page.label,
        articleId.toString(),
        article == null ? "" : article.headline);
  }
}
