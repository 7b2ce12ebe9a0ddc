package copydesk.annotate.finding;

import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.check.Check;
import copydesk.annotate.check.Finding;
import copydesk.annotate.check.HouseStyle;
import copydesk.annotate.check.Remembered;
import copydesk.annotate.check.Story;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.register.Registers;
import copydesk.annotate.style.HouseStyles;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the checks say of each article of a page, beside all other articles with which it shares a
 * page: one that goes over pages has neighbours on all of them. What was put aside is nobody's
 * neighbour. A function of the texts and of what the desk's register knows; those of late are
 * remembered.
 */
@ApplicationScoped
public class PageFindings {

  private static final int REMEMBERED = 64;

  @Inject Articles articles;
  @Inject OpenPages openPages;
  @Inject Registers registers;
  @Inject HouseStyles styles;

  private final Remembered<Key, List<List<Finding>>> known = new Remembered<>(REMEMBERED);

  /** An article's text, and whether it stands beside the others. */
  private record Told(String id, List<Story.Paragraph> paragraphs, boolean spiked) {}

  /** All that findings depend on. */
  private record Key(
      UUID publication,
      Optional<LocalDate> issue,
      Register register,
      HouseStyle style,
      List<Told> wanted,
      List<Told> beside) {}

  /** By article; places may be in blocks of other articles too. Call in a transaction. */
  public Map<String, List<Finding>> of(OpenPage open) {
    Map<String, Set<UUID>> pages =
        articles.pagesOf(open.page().publicationId, open.drafts().articles().keySet());
    List<Told> here = told(open);
    Map<UUID, List<Told>> standing = standing(open, here, pages);
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    List<Told> single = new ArrayList<>();
    for (Told told : here) {
      Set<UUID> own = pages.getOrDefault(told.id(), Set.of());
      if (own.size() < 2) {
        single.add(told);
      } else {
        // What is being changed is told as it is now, so this page comes first.
        List<Told> around = new ArrayList<>(own.contains(open.page().id) ? here : List.of());
        own.forEach(page -> around.addAll(standing.getOrDefault(page, List.of())));
        findings.put(told.id(), checked(open, List.of(told), distinct(around)).getFirst());
      }
    }
    List<List<Finding>> checked = checked(open, single, here);
    for (int i = 0; i < single.size(); i++) {
      findings.put(single.get(i).id(), checked.get(i));
    }
    return findings;
  }

  /** The articles of every page on which any of these has text. */
  private Map<UUID, List<Told>> standing(
      OpenPage open, List<Told> here, Map<String, Set<UUID>> pages) {
    Map<UUID, List<Told>> standing = new LinkedHashMap<>();
    standing.put(open.page().id, here);
    Set<UUID> others = new HashSet<>();
    pages.values().forEach(others::addAll);
    others.remove(open.page().id);
    for (OpenPage other : openPages.alongside(open, others)) {
      standing.put(other.page().id, told(other));
    }
    return standing;
  }

  private static List<Told> distinct(List<Told> articles) {
    Map<String, Told> byId = new LinkedHashMap<>();
    articles.forEach(told -> byId.putIfAbsent(told.id(), told));
    return List.copyOf(byId.values());
  }

  private static List<Told> told(OpenPage open) {
    Texts texts = open.drafts().texts();
    List<Told> told = new ArrayList<>();
    for (Draft draft : open.drafts().articles().values()) {
      boolean spiked =
          open.articles().containsKey(draft.id())
              && open.articles().get(draft.id()).state() instanceof ArticleState.Spiked;
      List<Story.Paragraph> paragraphs =
          draft.blocks().stream()
              .map(
                  block ->
                      new Story.Paragraph(
                          block.id(), WireJson.word(block.type()), Text.of(block.text(texts))))
              .toList();
      told.add(new Told(draft.id(), paragraphs, spiked));
    }
    return told;
  }

  /** The findings of some articles in their order, all of a page beside them. */
  private List<List<Finding>> checked(OpenPage open, List<Told> wanted, List<Told> all) {
    List<Told> beside = all.stream().filter(told -> !told.spiked()).toList();
    Key key =
        new Key(
            open.page().publicationId,
            Optional.ofNullable(open.page().issueDate),
            registers.of(open.page().publicationId),
            styles.of(open.page().publicationId),
            wanted,
            beside);
    return known.computeIfAbsent(key, PageFindings::checked);
  }

  private static List<List<Finding>> checked(Key key) {
    LocalDate issue = key.issue().orElse(null);
    List<List<Story.Paragraph>> texts = key.beside().stream().map(Told::paragraphs).toList();
    List<Story> stories = Story.ofPage(texts, issue, key.register(), key.style());
    List<List<Finding>> findings = new ArrayList<>();
    for (Told told : key.wanted()) {
      int at = key.beside().indexOf(told);
      findings.add(
          Check.all(
              at >= 0
                  ? stories.get(at)
                  : new Story(
                      told.paragraphs(),
                      texts.stream().flatMap(List::stream).toList(),
                      issue,
                      key.register(),
                      key.style())));
    }
    return List.copyOf(findings);
  }
}
