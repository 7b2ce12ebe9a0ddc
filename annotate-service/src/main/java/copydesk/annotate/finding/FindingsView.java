package copydesk.annotate.finding;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleView.FindingView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.check.Finding;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.page.OpenPage;
import copydesk.look.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the checks say of all articles of a page, in one language. */
public record FindingsView(String page, List<Checked> articles) {

  /**
   * An article's findings.
   *
   * @param version of the text that they are about
   */
  public record Checked(String id, long version, List<FindingView> findings) {}

  static FindingsView of(OpenPage open, Map<String, List<Finding>> findings, Language language) {
    List<Checked> checked = new ArrayList<>();
    for (Draft draft : open.drafts().articles().values()) {
      Article article = open.articles().get(draft.id());
      checked.add(
          new Checked(
              draft.id(),
              article.version,
              ArticleViews.findings(
                  draft, findings.getOrDefault(draft.id(), List.of()), language)));
    }
    return new FindingsView(open.page().id.toString(), checked);
  }
}
