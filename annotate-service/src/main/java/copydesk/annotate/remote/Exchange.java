package copydesk.annotate.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is asked and what is answered; an answer that is wrong in one place is not used at all. */
final class Exchange {

  /** Why an answer cannot be used. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
      super(why);
    }
  }

  private final ObjectMapper json;

  Exchange(ObjectMapper json) {
    this.json = json;
  }

  byte[] write(List<String> texts, Passage.Context context) throws JsonProcessingException {
    ObjectNode asked = json.createObjectNode();
    texts.forEach(asked.putArray("texts")::add);
    if (context.issue() != null) {
      asked.put("issue", context.issue().toString());
    }
    asked.put("publication", context.publication());
    return json.writeValueAsBytes(asked);
  }

  /** The suggestions for each text, in order. */
  List<List<Suggestion>> read(byte[] answer, List<String> texts) throws Unusable {
    JsonNode lists;
    try {
      lists = json.readTree(answer).path("suggestions");
    } catch (IOException e) {
      throw new Unusable("no JSON");
    }
    if (!lists.isArray() || lists.size() != texts.size()) {
      throw new Unusable("not a list for each text");
    }
    List<List<Suggestion>> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int length = Text.of(texts.get(i)).length();
      List<Suggestion> found = new ArrayList<>();
      for (JsonNode suggestion : lists.get(i)) {
        found.add(suggestion(suggestion, length));
      }
      all.add(List.copyOf(found));
    }
    return all;
  }

  private Suggestion suggestion(JsonNode node, int length) throws Unusable {
    int start = node.path("start").asInt(-1);
    int end = node.path("end").asInt(-1);
    double confidence = node.path("confidence").asDouble(-1);
    boolean inside = node.path("start").isInt() && node.path("end").isInt() && start >= 0;
    if (!inside || start >= end || end > length) {
      throw new Unusable("a place outside the text");
    }
    if (!node.path("confidence").isNumber() || !(confidence >= 0 && confidence <= 1)) {
      throw new Unusable("a confidence that is none");
    }
    return new Suggestion(
        type(node.path("type").asText()),
        start,
        end,
        value(node.path("value")),
        confidence,
        node.path("reason").asText(""));
  }

  /** Quotes are tagged by hand only. */
  private static FactType type(String word) throws Unusable {
    return Arrays.stream(FactType.values())
        .filter(type -> type != FactType.QUOTE && WireJson.word(type).equals(word))
        .findFirst()
        .orElseThrow(() -> new Unusable("an unknown type"));
  }

  private FactValue value(JsonNode value) throws Unusable {
    try {
      return value.isMissingNode() || value.isNull()
          ? null
          : json.treeToValue(value, FactValue.class);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Unusable("a value that is none");
    }
  }
}
