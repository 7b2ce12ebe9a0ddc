package copydesk.annotate.w3c;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.draft.Place;
import copydesk.annotate.history.Editing;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.Page;
import copydesk.annotate.wire.Documents;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes annotations in: each becomes a confirmed fact, or none does. */
@ApplicationScoped
class Taking {

  private static final int MOST = 2000;

  /**
   * What became of annotations.
   *
   * @param tagged how many facts came to be or were confirmed
   * @param known how many were confirmed with the same value before
   * @param version of the article now
   */
  public record Taken(int tagged, int known, long version) {}

  /**
   * An annotation that cannot be taken.
   *
   * @param index its place among the items, from 0
   * @param why a stable word
   */
  public record Unfit(int index, String why) {}

  @Inject Editing editing;
  @Inject Documents documents;

  /**
   * @throws ProblemException {@link AnnotateProblem#UNFIT_ANNOTATIONS} with all that are unfit;
   *     then nothing was changed
   */
  Taken take(OpenPage open, Page page, UUID id, JsonNode annotations, Editor editor) {
    Draft draft = open.drafts().articles().get(id.toString());
    Article article = open.articles().get(id.toString());
    CleanText text = new CleanText(draft, open.drafts().texts());
    Reading reading = new Reading(documents.mapper(), id.toString(), text.text());
    Standing standing = new Standing(draft, text);
    List<Operation> ops = new ArrayList<>();
    List<Unfit> unfit = new ArrayList<>();
    List<JsonNode> items = items(annotations);
    for (int i = 0; i < items.size(); i++) {
      try {
        Reading.Read read = reading.read(items.get(i));
        if (standing.isNew(read)) {
          List<Place> at = read.at().stream().flatMap(s -> text.places(s).stream()).toList();
          ops.add(new Operation.Tag(read.type(), at, read.value(), null));
        }
      } catch (Reading.Unfit e) {
        unfit.add(new Unfit(i, e.getMessage()));
      }
    }
    if (!unfit.isEmpty()) {
      throw new ProblemException(
              AnnotateProblem.UNFIT_ANNOTATIONS, "Nothing was changed; see items.")
          .with("items", unfit);
    }
    if (ops.isEmpty()) {
      return new Taken(0, items.size(), article.version);
    }
    Editing.Result result = editing.edit(page, Map.of(id.toString(), article.version), ops, editor);
    return new Taken(
        ops.size(), items.size() - ops.size(), result.rows().get(id.toString()).version);
  }

  private static List<JsonNode> items(JsonNode annotations) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode list = annotations.isArray() ? annotations : annotations.path("items");
    list.forEach(items::add);
    if (!list.isArray() || items.isEmpty() || items.size() > MOST) {
      throw new ProblemException(
          AnnotateProblem.UNFIT_ANNOTATIONS,
          "Send a page of annotations or a list of them, 2000 at the most.");
    }
    return items;
  }

  /** What is confirmed, and what the annotations before one took. */
  private static final class Standing {
    private final Map<List<CleanText.Span>, Fact> confirmed = new HashMap<>();
    private final List<CleanText.Span> taken = new ArrayList<>();

    Standing(Draft draft, CleanText text) {
      Layout layout = Layout.of(draft);
      for (Fact fact : draft.facts()) {
        if (fact.status() == FactStatus.CONFIRMED) {
          layout
              .window(fact.anchors())
              .ifPresent(
                  window -> confirmed.put(window.at().stream().map(text::span).toList(), fact));
        }
      }
    }

    /** Whether it says what no confirmed fact says. */
    boolean isNew(Reading.Read read) throws Reading.Unfit {
      for (CleanText.Span span : read.at()) {
        if (taken.stream().anyMatch(span::overlaps)) {
          throw new Reading.Unfit("overlaps-another");
        }
        taken.add(span);
      }
      Fact same = confirmed.get(read.at());
      if (same != null && same.type() == read.type()) {
        return read.value() != null && !read.value().equals(same.value());
      }
      boolean overlapping =
          confirmed.keySet().stream()
              .flatMap(List::stream)
              .anyMatch(span -> read.at().stream().anyMatch(span::overlaps));
      if (overlapping) {
        throw new Reading.Unfit("overlaps-a-fact");
      }
      return true;
    }
  }
}
