package copydesk.annotate.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.Place;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.revision.Revision;
import copydesk.annotate.revision.Revisions;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Range;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Says where in the present draft reviewers' remarks are. They name code points of the text as it
 * was submitted; what stood there is followed by the ranges that it came from, as facts are.
 */
@ApplicationScoped
public class RemarkPlaces {

  @Inject Submissions submissions;
  @Inject Revisions revisions;
  @Inject Documents documents;

  /** The remarks with {@code places} in the draft; none where nothing of it is left. */
  public JsonNode placed(Article article, UUID submission, String remarks, Draft draft) {
    JsonNode all = documents.read(remarks, JsonNode.class);
    Submission known = submissions.findById(new ScopedId(article.publicationId, submission));
    if (known == null || all.isEmpty()) {
      return all;
    }
    Draft then =
        revisions.draft(
            revisions.findById(
                new Revision.Key(article.publicationId, article.id, known.revision)));
    Layout layout = Layout.of(draft);
    for (JsonNode remark : all) {
      List<Range> anchors = anchors(remark, then, draft);
      List<Place> places =
          anchors.isEmpty()
              ? List.of()
              : layout.window(anchors).map(Layout.Window::at).orElse(List.of());
      ((ObjectNode) remark).set("places", documents.mapper().valueToTree(places));
    }
    return all;
  }

  private static List<Range> anchors(JsonNode remark, Draft then, Draft now) {
    JsonNode at = remark.path("at");
    if (at.path("start").isInt()) {
      return ranges(then, at.path("start").intValue(), at.path("end").intValue());
    }
    String fact = remark.path("fact").asText("");
    return now.fact(fact).or(() -> then.fact(fact)).map(known -> known.anchors()).orElse(List.of());
  }

  /** The ranges behind code points of the clean text, whose blocks stand one a line. */
  private static List<Range> ranges(Draft draft, int start, int end) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (Block block : draft.blocks()) {
      int to = from + block.length();
      if (start < to && end > from) {
        ranges.addAll(block.ranges(Math.max(0, start - from), Math.min(end, to) - from));
      }
      from = to + 1;
    }
    return ranges;
  }
}
