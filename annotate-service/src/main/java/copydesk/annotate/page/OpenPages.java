package copydesk.annotate.page;

import copydesk.annotate.article.AddedTexts;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Delta;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.facts.PageBlocks;
import copydesk.annotate.facts.Suggesting;
import copydesk.annotate.publication.Publications;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.register.Registers;
import copydesk.annotate.remote.HouseRecogniser;
import copydesk.annotate.search.SearchChanges;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Opens pages: loads what is on them, and suggests facts the first time. */
@ApplicationScoped
public class OpenPages {

  @Inject Publications publications;
  @Inject Pages pages;
  @Inject Sources sources;
  @Inject StoredReadings readings;
  @Inject Articles articles;
  @Inject AddedTexts added;
  @Inject Documents documents;
  @Inject SearchChanges search;
  @Inject Registers registers;
  @Inject HouseRecogniser recogniser;

  /** The page as it stands, for reading; with suggestions. Call in a transaction. */
  public OpenPage open(Page page) {
    return page.suggested
        ? load(page, Set.of(), false)
        : lock(page.publicationId, page.id, Set.of());
  }

  /** The page of an article, with the article on it whatever became of its text. */
  public OpenPage openWith(Page page, Article article) {
    return page.suggested
        ? load(page, Set.of(article.id), false)
        : lock(page.publicationId, page.id, Set.of(article.id));
  }

  /**
   * The page for changing: the page and its articles stay locked until the transaction ends.
   *
   * @param others articles of other pages that take part
   */
  public OpenPage lock(UUID publicationId, UUID pageId, Collection<UUID> others) {
    Page seen =
        recogniser.asksOthers() ? pages.findById(new ScopedId(publicationId, pageId)) : null;
    if (seen != null && !seen.suggested) {
      askFirst(seen, others, drafts -> drafts);
    }
    OpenPage open = load(pages.lock(publicationId, pageId), others, true);
    return open.page().suggested ? open : suggest(open);
  }

  /**
   * Asks the site's own recogniser, if there is one, for the texts that a page will have; what it
   * answers is there when suggestions are made. Call before anything is locked: it may take long,
   * and what others change meanwhile is read again with the lock.
   *
   * @param change what is about to be done to the drafts
   */
  public void askFirst(Page page, Collection<UUID> others, UnaryOperator<Drafts> change) {
    if (!recogniser.asksOthers()) {
      return;
    }
    OpenPage seen = load(page, others, false);
    Drafts expected = change.apply(seen.drafts());
    recogniser.ask(
        expected.blocks().stream()
            .filter(block -> PageBlocks.hasFacts(WireJson.word(block.type())))
            .map(block -> block.text(expected.texts()))
            .toList(),
        seen.context());
    seen.articles().values().forEach(articles::forget);
  }

  /** As {@link #lock}, but nothing is suggested: for what is done before anybody opens the page. */
  public OpenPage lockAsItIs(UUID publicationId, UUID pageId, Collection<UUID> others) {
    return load(pages.lock(publicationId, pageId), others, true);
  }

  /** Suggests facts for a page that nobody has opened yet; versions stay, as nobody saw them. */
  private OpenPage suggest(OpenPage open) {
    List<String> waiting =
        open.articles().values().stream()
            .filter(article -> article.stateName().equals("waiting"))
            .map(article -> article.id.toString())
            .toList();
    Drafts after = suggested(open, open.drafts(), waiting);
    for (String id : waiting) {
      Draft draft = after.articles().get(id);
      open.articles().get(id).keep(documents.bytes(draft));
      search.keep(open.articles().get(id), draft, after.texts(), true);
    }
    open.page().suggested = true;
    return open.with(after);
  }

  /** The drafts with suggestions for the text as it is now in some articles. */
  public Drafts suggested(OpenPage open, Drafts drafts, Collection<String> changed) {
    return Suggesting.refresh(
        drafts,
        changed,
        recogniser.get(),
        open.context(),
        registers.of(open.page().publicationId),
        Ids::fact);
  }

  /** Other pages of the same publication beside an open one, as they are, for reading. */
  public List<OpenPage> alongside(OpenPage open, Collection<UUID> others) {
    return others.stream()
        .map(id -> pages.findById(new ScopedId(open.page().publicationId, id)))
        .filter(Objects::nonNull)
        .map(page -> load(page, Set.of(), false))
        .toList();
  }

  private OpenPage load(Page page, Collection<UUID> others, boolean lock) {
    Set<UUID> ids = new TreeSet<>(articles.onPage(page.publicationId, page.id));
    ids.addAll(others);
    Map<String, Article> rows = new LinkedHashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (Article article : articles.ofIds(page.publicationId, ids, lock)) {
      if (!article.stateName().equals("merged")) {
        rows.put(article.id.toString(), article);
        drafts.add(documents.read(article.document(), Draft.class));
      }
    }
    Map<UUID, Source> texts = sourcesOf(page, drafts);
    return new OpenPage(
        publications.findById(page.publicationId),
        page,
        rows,
        Drafts.of(drafts, texts(page.publicationId, drafts, texts)),
        texts);
  }

  private Map<UUID, Source> sourcesOf(Page page, List<Draft> drafts) {
    Set<UUID> ids = new TreeSet<>();
    ranges(drafts).stream()
        .filter(range -> !range.isAdded())
        .forEach(range -> ids.add(UUID.fromString(range.source())));
    if (page.readingId != null && ids.isEmpty()) {
      ids.add(readings.findById(new ScopedId(page.publicationId, page.readingId)).sourceId);
    }
    Map<UUID, Source> found = new LinkedHashMap<>();
    sources.ofIds(page.publicationId, ids).forEach(source -> found.put(source.id, source));
    return found;
  }

  private Texts texts(UUID publicationId, List<Draft> drafts, Map<UUID, Source> sources) {
    Map<String, Text> byName = new HashMap<>();
    sources.values().forEach(source -> byName.put(source.id.toString(), Text.of(source.text)));
    return new Texts(byName).with(buffers(publicationId, drafts));
  }

  /** What was typed in these articles, and in others if their ranges point there. */
  public Texts buffers(UUID publicationId, List<Draft> drafts) {
    Set<UUID> buffers = new TreeSet<>();
    drafts.forEach(draft -> buffers.add(UUID.fromString(draft.id())));
    Stream.concat(
            ranges(drafts).stream(),
            // A fact may be anchored to what was typed in an article that is merged away by now.
            drafts.stream()
                .flatMap(draft -> draft.facts().stream())
                .flatMap(fact -> fact.anchors().stream()))
        .filter(Range::isAdded)
        .forEach(range -> buffers.add(bufferOf(range.source())));
    return added.of(publicationId, buffers);
  }

  /** The texts into which the blocks of a delta point. */
  public Texts texts(UUID publicationId, Delta.ArticleDelta delta) {
    List<Block> blocks =
        delta.blocks().values().stream()
            .flatMap(change -> Stream.of(change.before(), change.after()))
            .filter(Objects::nonNull)
            .toList();
    return texts(publicationId, List.of(Draft.of(new UUID(0, 0).toString(), blocks)));
  }

  /** The texts into which some states of articles point. */
  public Texts texts(UUID publicationId, List<Draft> drafts) {
    Set<UUID> ids = new TreeSet<>();
    ranges(drafts).stream()
        .filter(range -> !range.isAdded())
        .forEach(range -> ids.add(UUID.fromString(range.source())));
    Map<UUID, Source> found = new LinkedHashMap<>();
    sources.ofIds(publicationId, ids).forEach(source -> found.put(source.id, source));
    return texts(publicationId, drafts, found);
  }

  private static UUID bufferOf(String name) {
    return UUID.fromString(name.substring(Range.added("").length()));
  }

  private static List<Range> ranges(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.blocks().stream())
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .toList();
  }
}
