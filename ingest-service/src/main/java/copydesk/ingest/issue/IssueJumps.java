package copydesk.ingest.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.ingest.jump.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of the stories that go over the pages of an issue. */
@ApplicationScoped
public class IssueJumps {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  @Inject StoredEnds stored;
  @Inject ObjectMapper json;

  /** All ends of an issue in the order of its pages. */
  public List<EndView> of(Issue issue) {
    List<StoredEnd> ends = stored.ofIssue(issue);
    Map<UUID, StoredEnd> byId =
        ends.stream().collect(Collectors.toMap(end -> end.id, Function.identity()));
    return ends.stream().map(end -> view(end, byId)).toList();
  }

  /** The ends on one page of an issue. */
  public List<EndView> onPage(Issue issue, UUID page) {
    return stored.hasAny(issue.publicationId(), page)
        ? of(issue).stream().filter(end -> end.page().equals(page)).toList()
        : List.of();
  }

  /**
   * A page's reading with what is known of its jumps: {@code state}, and {@code other} or {@code
   * candidates}.
   *
   * @param document the reading as it was made
   * @param ends those on its page
   */
  public String in(String document, List<EndView> ends) {
    if (ends.isEmpty()) {
      return document;
    }
    JsonNode reading = read(document, JsonNode.class);
    for (JsonNode article : reading.path("articles")) {
      if (article.get("jump") instanceof ObjectNode jump) {
        ends.stream()
            .filter(end -> end.direction().equals(jump.path("direction").asText()))
            .filter(end -> end.start() == jump.path("start").asInt())
            .findFirst()
            .ifPresent(end -> write(jump, end));
      }
    }
    return reading.toString();
  }

  private void write(ObjectNode jump, EndView end) {
    jump.put("state", end.state());
    if (end.isLinked()) {
      jump.set("other", json.valueToTree(end.other()));
      jump.set("evidence", json.valueToTree(end.evidence()));
    } else {
      jump.set("candidates", json.valueToTree(end.candidates()));
    }
  }

  private EndView view(StoredEnd end, Map<UUID, StoredEnd> byId) {
    StoredEnd other = byId.get(end.otherId);
    return new EndView(
        end.pageId,
        end.label,
        end.article,
        end.direction(),
        end.names,
        end.startAt,
        end.endAt,
        end.state(),
        other == null ? null : EndView.Other.of(other),
        Arrays.stream(end.candidates)
            .map(byId::get)
            .filter(Objects::nonNull)
            .map(EndView.Other::of)
            .toList(),
        reasons(end.evidence));
  }

  private List<Reason> reasons(String evidence) {
    try {
      return json.readValue(evidence, REASONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String document, Class<T> type) {
    try {
      return json.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
