package copydesk.annotate.jump;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Edit;
import copydesk.annotate.draft.Joining;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.history.Editor;
import copydesk.annotate.history.OperationEntry;
import copydesk.annotate.history.Saving;
import copydesk.annotate.page.Ids;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.page.Source;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.text.Range;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Joins the articles of a story that goes over pages while nobody has touched them, and takes them
 * apart again where a page is read anew.
 */
@ApplicationScoped
public class Joins {

  private static final Set<String> MADE = Set.of(Jump.JOINED, Jump.TAKEN);

  @Inject Jumps jumps;
  @Inject Pages pages;
  @Inject Articles articles;
  @Inject OpenPages openPages;
  @Inject Saving saving;

  /**
   * Two articles that a jump is about, with all that is on their pages.
   *
   * @param out the article that leaves its page
   * @param in the article that goes on
   */
  record Pair(OpenPage open, Article out, Article in) {

    boolean isOne() {
      return out.id.equals(in.id);
    }

    boolean isUntouched() {
      return out.state() instanceof ArticleState.Waiting
          && in.state() instanceof ArticleState.Waiting;
    }

    boolean isOneIssue() {
      return out.issueDate.equals(in.issueDate);
    }

    /** The jump between the end of the one and the beginning of the other. */
    Jump jump(Instant at) {
      Range leaves = ranges(out).getLast();
      Range goesOn = ranges(in).getFirst();
      Jump jump = new Jump();
      jump.publicationId = out.publicationId;
      jump.id = Ids.row();
      jump.outSourceId = UUID.fromString(leaves.source());
      jump.outPageId = open.sources().get(jump.outSourceId).pageId;
      jump.outStart = leaves.start();
      jump.inSourceId = UUID.fromString(goesOn.source());
      jump.inPageId = open.sources().get(jump.inSourceId).pageId;
      jump.inStart = goesOn.start();
      jump.outArticleId = out.id;
      jump.inArticleId = in.id;
      jump.takenInAt = at;
      return jump;
    }

    private List<Range> ranges(Article article) {
      return Joining.ranges(open.drafts().articles().get(article.id.toString())).stream()
          .filter(range -> !range.isAdded())
          .toList();
    }

    List<Operation> moves() {
      Map<String, Draft> drafts = open.drafts().articles();
      return Joining.moves(drafts.get(out.id.toString()), drafts.get(in.id.toString()));
    }
  }

  /** Joins what an open jump is about, or offers it. One whose text is in no article stays open. */
  public void attempt(Jump jump) {
    Optional<Pair> found = pair(jump);
    if (found.isEmpty()) {
      return;
    }
    Pair pair = found.get();
    jump.outArticleId = pair.out().id;
    jump.inArticleId = pair.in().id;
    if (pair.isOne()) {
      jump.fate = Jump.TAKEN;
    } else if (pair.isUntouched()) {
      join(pair);
      jump.fate = Jump.JOINED;
    } else {
      jump.fate = Jump.OFFERED;
    }
    jumps.flush();
  }

  /** Joins what can be joined on a page that has been made anew. */
  public void attemptAll(Page page) {
    jumps.onPage(page.publicationId, page.id, Set.of(Jump.OPEN)).forEach(this::attempt);
  }

  /** Whether nobody has touched the articles of a jump. */
  public boolean isUntouched(Jump jump) {
    return pair(jump).filter(Pair::isUntouched).isPresent();
  }

  /** The articles of a jump, locked with both pages; none if one of its places is in no article. */
  Optional<Pair> pair(Jump jump) {
    for (UUID page : new TreeSet<>(jump.pages())) {
      if (pages.lock(jump.publicationId, page) == null) {
        return Optional.empty();
      }
    }
    OpenPage open =
        openPages.lockAsItIs(
            jump.publicationId, jump.outPageId, articles.onPage(jump.publicationId, jump.inPageId));
    Article out = holder(open, jump.outSourceId, jump.outStart);
    Article in = holder(open, jump.inSourceId, jump.inStart);
    return out == null || in == null ? Optional.empty() : Optional.of(new Pair(open, out, in));
  }

  /** Two articles by their ids, locked; none if one is not there or has no text of a page. */
  Optional<Pair> pair(Page page, UUID from, UUID to) {
    OpenPage open = openPages.lock(page.publicationId, page.id, Set.of(from, to));
    Article out = open.articles().get(from.toString());
    Article in = open.articles().get(to.toString());
    if (out == null || in == null || from.equals(to)) {
      return Optional.empty();
    }
    Pair pair = new Pair(open, out, in);
    return pair.ranges(out).isEmpty() || pair.ranges(in).isEmpty()
        ? Optional.empty()
        : Optional.of(pair);
  }

  private static Article holder(OpenPage open, UUID source, int codePoint) {
    String id = Joining.holder(open.drafts(), source.toString(), codePoint);
    return id == null ? null : open.articles().get(id);
  }

  private void join(Pair pair) {
    Editor reader = Editor.reader();
    List<Operation> moves = pair.moves();
    Edit edit = Edit.apply(pair.open().drafts(), moves, reader.author());
    saving.save(
        pair.open(), edit.drafts(), new Saving.Cause(OperationEntry.JUMP, null, moves), reader);
    // The whole has not been looked through for facts, even where its parts have.
    pair.open().page().suggested = false;
  }

  /**
   * Takes apart what was joined over the edge of a page, each page's text going back to its own
   * article. The page's jumps are gone with the reading that had them.
   */
  public void apart(Page page) {
    Set<Jump> open = new LinkedHashSet<>();
    List<Jump> made = jumps.onPage(page.publicationId, page.id, MADE);
    for (Jump jump : made) {
      pair(jump).filter(Pair::isOne).ifPresent(p -> open.addAll(apart(p, Editor.reader())));
      jump.fate = Jump.GONE;
    }
    made.forEach(open::remove);
    jumps.flush();
    open.forEach(this::attempt);
  }

  /** Takes the articles of a jump apart, if they are one, and says what became of the jump. */
  public void apart(Jump jump, String fate, Editor editor) {
    Set<Jump> open = new LinkedHashSet<>();
    if (MADE.contains(jump.fate)) {
      pair(jump).filter(Pair::isOne).ifPresent(pair -> open.addAll(apart(pair, editor)));
    }
    open.remove(jump);
    jump.fate = fate;
    jumps.flush();
    open.forEach(this::attempt);
  }

  /** Gives each page's blocks back to its own article; the jumps that had joined them are open. */
  private List<Jump> apart(Pair pair, Editor editor) {
    OpenPage open = pair.open();
    Article whole = pair.out();
    Set<Jump> joins = new LinkedHashSet<>();
    for (UUID page : articles.pagesOf(whole)) {
      jumps.onPage(whole.publicationId, page, MADE).stream()
          .filter(jump -> heir(jump.publicationId, jump.inArticleId).equals(whole.id))
          .forEach(joins::add);
    }
    Drafts after = Joining.apart(open.drafts(), whole.id.toString(), homes(open, whole, joins));
    if (after.equals(open.drafts())) {
      return List.of();
    }
    saving.save(open, after, new Saving.Cause(OperationEntry.JUMP, null, List.of()), editor);
    joins.forEach(jump -> jump.fate = Jump.OPEN);
    return List.copyOf(joins);
  }

  /** By source, the article of the source's page that went into the whole. */
  private Map<String, String> homes(OpenPage open, Article whole, Set<Jump> joins) {
    Map<UUID, UUID> byPage = new HashMap<>();
    for (Jump jump : joins) {
      for (UUID id : jump.articles()) {
        Article article = articles.findById(new ScopedId(whole.publicationId, id));
        if (article != null && article.state() instanceof ArticleState.Merged) {
          byPage.put(article.pageId, article.id);
        }
      }
    }
    byPage.remove(whole.pageId);
    Map<String, String> homes = new HashMap<>();
    for (Source source : open.sources().values()) {
      if (byPage.containsKey(source.pageId)) {
        homes.put(source.id.toString(), byPage.get(source.pageId).toString());
      }
    }
    return homes;
  }

  /** The article in which the text of one that was merged away is now. */
  private UUID heir(UUID publicationId, UUID id) {
    Article article = articles.findById(new ScopedId(publicationId, id));
    return article != null && article.state() instanceof ArticleState.Merged(UUID into)
        ? heir(publicationId, into)
        : id;
  }
}
