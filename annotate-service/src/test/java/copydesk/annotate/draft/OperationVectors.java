package copydesk.annotate.draft;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.annotate.draft.PageOperations.Wish;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.BlockType;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The cases in {@code seeds/vectors/draft}: drafts, operations on them, and what comes of each. As
 * a program it writes the random ones anew.
 */
final class OperationVectors {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new WireJson())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();
  private static final int CASES = 30;
  private static final int EDITS = 9;
  private static final int KINDS = 21;
  private static final String[] WORDS = {
    "云汀",
    "市长",
    "，",
    "。",
    "𠮷",
    "e\u0301",
    "Ham-",
    "burg",
    "-",
    " ",
    "\u00a0",
    "\u3000",
    "12",
    "万元",
    "👩\u200d🚒"
  };
  private static final String[] ENDS = {"\n", "\r\n", "\n\n", "\n \n"};

  private OperationVectors() {}

  static Path file() {
    return Path.of(
        System.getProperty("copydesk.root", ".."), "seeds/vectors/draft/operations.json");
  }

  static JsonNode read() throws IOException {
    return JSON.readTree(file().toFile());
  }

  static Drafts start(JsonNode each) throws IOException {
    Map<String, Text> texts = new HashMap<>();
    each.get("texts")
        .properties()
        .forEach(e -> texts.put(e.getKey(), Text.of(e.getValue().asText())));
    List<Draft> drafts = new ArrayList<>();
    for (JsonNode article : each.get("articles")) {
      List<Block> blocks = new ArrayList<>();
      for (JsonNode block : article.get("blocks")) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : block.get("parts")) {
          parts.add(JSON.treeToValue(part, Part.class));
        }
        BlockType type = JSON.treeToValue(block.get("type"), BlockType.class);
        blocks.add(new Block(block.get("id").asText(), type, 1, parts));
      }
      drafts.add(Draft.of(article.get("id").asText(), blocks));
    }
    return Drafts.of(drafts, new Texts(texts));
  }

  static List<Operation> operations(JsonNode ops) throws IOException {
    List<Operation> operations = new ArrayList<>();
    for (JsonNode op : ops) {
      operations.add(JSON.treeToValue(op, Operation.class));
    }
    return operations;
  }

  /** What is compared: articles with their blocks as parts and text, facts and waivers. */
  static JsonNode shown(Drafts drafts) {
    ArrayNode articles = JSON.createArrayNode();
    for (Draft draft : drafts.articles().values()) {
      ObjectNode article = articles.addObject().put("id", draft.id());
      ArrayNode blocks = article.putArray("blocks");
      for (Block block : draft.blocks()) {
        ObjectNode shown = blocks.addObject().put("id", block.id());
        shown.put("type", WireJson.word(block.type())).put("text", block.text(drafts.texts()));
        ArrayNode parts = shown.putArray("parts");
        block.parts().forEach(part -> parts.add(plain(part)));
      }
      ArrayNode facts = article.putArray("facts");
      for (Fact fact : draft.facts()) {
        ObjectNode shown = facts.addObject();
        shown
            .put("id", fact.id())
            .put("type", WireJson.word(fact.type()))
            .put("status", WireJson.word(fact.status()))
            .put("quote", fact.quote());
        if (!fact.links().isEmpty()) {
          shown.set("links", JSON.valueToTree(fact.links()));
        }
      }
      ArrayNode waivers = article.putArray("waivers");
      draft.waivers().forEach(waiver -> waivers.add(waiver.finding()));
    }
    return articles;
  }

  /** A part without who decided the boundary in it: that is the server's to say. */
  private static JsonNode plain(Part part) {
    ObjectNode json = JSON.valueToTree(part);
    json.remove("decision");
    return json;
  }

  static JsonNode refused(Refusal refusal) {
    return JSON.createObjectNode()
        .put("why", WireJson.word(refusal.why()))
        .put("index", refusal.index());
  }

  public static void main(String[] arguments) throws IOException {
    ObjectNode document = JSON.createObjectNode();
    document.put(
        "description",
        "Operations on drafts: edits one after the other, each all or nothing, and what comes of it.");
    ArrayNode cases = document.putArray("cases");
    for (int seed = 0; seed < CASES; seed++) {
      cases.add(sample("random-" + seed, new Random(seed)));
    }
    cases.add(linked());
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(),
        JSON.writeValueAsString(document)
                .replace("{\"id\":\"links\"", "\n{\"id\":\"links\"")
                .replace("{\"id\":\"random", "\n{\"id\":\"random")
            + "\n");
  }

  /** Facts that are linked either way round, apart again, and that cannot be. */
  private static ObjectNode linked() throws IOException {
    Drafts drafts = Samples.page("市长林汀说：“路通了。”共355人到场。\n云汀", "a");
    ObjectNode sample = JSON.createObjectNode().put("id", "links");
    ObjectNode texts = sample.putObject("texts");
    drafts.texts().byName().forEach((name, text) -> texts.put(name, text.toString()));
    sample.set("articles", shown(drafts));
    drafts = start(sample);
    String first = drafts.inOrder(Samples.SOURCE).getFirst().blocks().getFirst().id();
    String last = drafts.inOrder(Samples.SOURCE).getLast().blocks().getFirst().id();
    List<List<Operation>> edits =
        List.of(
            List.of(
                tag(FactType.ROLE, first, 0, 2, "role"),
                tag(FactType.PERSON, first, 2, 4, "person"),
                tag(FactType.QUOTE, first, 7, 11, "quote"),
                tag(FactType.QUANTITY, first, 13, 17, "quantity"),
                tag(FactType.PLACE, last, 0, 2, "place")),
            List.of(new Operation.Link("role", "person"), new Operation.Link("person", "quote")),
            List.of(new Operation.Link("quantity", "person")),
            List.of(new Operation.Unlink("person", "role")),
            List.of(new Operation.Link("person", "role"), new Operation.Link("role", "person")),
            List.of(new Operation.Link("role", "quote")),
            List.of(new Operation.Link("person", "person")),
            List.of(new Operation.Link("quantity", "place")),
            List.of(new Operation.Link("quantity", "nobody")),
            List.of(new Operation.Confirm("quote", new FactValue.Words("路已通"), List.of())),
            List.of(new Operation.Untag("person")));
    ArrayNode made = sample.putArray("edits");
    for (List<Operation> operations : edits) {
      drafts = edit(drafts, operations, made.addObject());
    }
    return sample;
  }

  private static Operation tag(FactType type, String block, int start, int end, String id) {
    return new Operation.Tag(type, List.of(new Place(block, start, end)), null, id);
  }

  private static Drafts edit(Drafts drafts, List<Operation> operations, ObjectNode edit)
      throws IOException {
    ArrayNode ops = edit.putArray("ops");
    for (Operation operation : operations) {
      // As an array, so that each says of which kind it is.
      ops.add(JSON.valueToTree(new Operation[] {operation}).get(0));
    }
    try {
      Drafts after = Edit.apply(drafts, operations, Samples.EDITOR).drafts();
      edit.set("articles", shown(after));
      return after;
    } catch (Refusal refusal) {
      edit.set("refused", refused(refusal));
      return drafts;
    }
  }

  private static ObjectNode sample(String id, Random random) throws IOException {
    StringBuilder source = new StringBuilder("题");
    int lines = 2 + random.nextInt(7);
    for (int i = 0; i < lines; i++) {
      for (int word = random.nextInt(5); word >= 0; word--) {
        source.append(WORDS[random.nextInt(WORDS.length)]);
      }
      source.append(i + 1 < lines ? ENDS[random.nextInt(ENDS.length)] : "");
    }
    StringBuilder decisions = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      decisions.append("jshpa".charAt(random.nextInt(5)));
    }
    Drafts drafts = Samples.page(source.toString(), decisions.toString());
    ObjectNode sample = JSON.createObjectNode().put("id", id);
    ObjectNode texts = sample.putObject("texts");
    drafts.texts().byName().forEach((name, text) -> texts.put(name, text.toString()));
    sample.set("articles", shown(drafts));
    drafts = start(sample);
    ArrayNode edits = sample.putArray("edits");
    for (int i = 0; i < EDITS; i++) {
      List<Operation> operations = new ArrayList<>();
      for (int op = random.nextInt(3); op >= 0; op--) {
        int serial = (i * 10 + op) * 1000 + random.nextInt(1000);
        operations.add(
            new Wish(
                    random.nextInt(KINDS),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextInt(60),
                    serial)
                .on(drafts));
      }
      drafts = edit(drafts, operations, edits.addObject());
    }
    return sample;
  }
}
