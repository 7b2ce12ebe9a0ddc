package copydesk.annotate.page;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.Articles;
import copydesk.annotate.history.Editor;
import copydesk.annotate.publication.Publication;
import copydesk.annotate.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets in who may. What belongs to a publication in which one holds no role is as good as not
 * there; with a role other than editor it is refused.
 */
@ApplicationScoped
public class Door {

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Pages pages;
  @Inject Articles articles;

  /** The page, for an editor of its publication. */
  public Page page(UUID id) {
    Page page = pages.look(id).orElseThrow(() -> nothing("page"));
    require(page.publicationId, "page");
    return page;
  }

  /** The page, for who edits, reviews or decides for its publication. */
  public Page pageForReview(UUID id) {
    Page page = pages.look(id).orElseThrow(() -> nothing("page"));
    String code = publications.findById(page.publicationId).code;
    if (!rights.get().holds(code, Role.values())) {
      throw nothing("page");
    }
    rights.get().require(code, Role.EDITOR, Role.REVIEWER, Role.CHIEF);
    return page;
  }

  /** The article, for an editor of its publication. */
  public Article article(UUID id) {
    Article article = articles.look(id).orElseThrow(() -> nothing("article"));
    require(article.publicationId, "article");
    return article;
  }

  /** Refuses unless the asker edits for the publication. */
  public void require(UUID publicationId, String what) {
    String code = publications.findById(publicationId).code;
    if (!rights.get().holds(code, Role.values())) {
      throw nothing(what);
    }
    rights.get().require(code, Role.EDITOR);
  }

  /** Codes by id of the publications one edits for; of one only, if it is named. */
  public Map<UUID, String> publications(String only) {
    if (only != null) {
      rights.get().require(only, Role.EDITOR);
      Publication publication = publications.require(only);
      return Map.of(publication.id, publication.code);
    }
    List<Publication> mine = publications.ofCodes(rights.get().publications(Role.EDITOR));
    return mine.stream().collect(Collectors.toMap(p -> p.id, p -> p.code));
  }

  public Editor editor() {
    return Editor.of(rights.get());
  }

  /**
   * The version in an {@code If-Match} header.
   *
   * @throws ProblemException if there is none
   */
  public static long version(String ifMatch) {
    if (ifMatch == null || !ifMatch.matches("\"[0-9]{1,18}\"")) {
      throw new ProblemException(
          AnnotateProblem.VERSION_NEEDED, "Send the article's ETag as If-Match, such as \"7\".");
    }
    return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
  }

  private static ProblemException nothing(String what) {
    return new ProblemException(HttpProblem.NOT_FOUND, "There is no such " + what + ".");
  }
}
