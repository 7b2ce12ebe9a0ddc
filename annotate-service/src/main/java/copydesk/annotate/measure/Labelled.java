package copydesk.annotate.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sentences whose mentions are known, in one of two forms: a character and its tag a line, as
 * {@code B-PER}, {@code M-ORG}, {@code S-LOC}, {@code O}, with an empty line between sentences; or
 * a JSON object a line, {@code {"text", "label": {name: {mention: [[first, last]]}}}}.
 *
 * @param mentions of the types that Copydesk has; others are left out
 */
record Labelled(String text, List<Mention> mentions) {

  private static final Map<String, FactType> TYPES =
      Map.ofEntries(
          Map.entry("PER", FactType.PERSON),
          Map.entry("NAME", FactType.PERSON),
          Map.entry("name", FactType.PERSON),
          Map.entry("LOC", FactType.PLACE),
          Map.entry("address", FactType.PLACE),
          Map.entry("scene", FactType.PLACE),
          Map.entry("ORG", FactType.ORGANIZATION),
          Map.entry("company", FactType.ORGANIZATION),
          Map.entry("government", FactType.ORGANIZATION),
          Map.entry("organization", FactType.ORGANIZATION),
          Map.entry("TITLE", FactType.ROLE),
          Map.entry("position", FactType.ROLE),
          Map.entry("book", FactType.DOCUMENT));

  Labelled {
    mentions = List.copyOf(mentions);
  }

  /**
   * @throws IOException if the file cannot be read or is of neither form
   */
  static List<Labelled> read(Path file) throws IOException {
    return file.toString().endsWith(".jsonl") ? objects(file) : tags(file);
  }

  /** The types that are marked anywhere in these sentences. */
  static Set<FactType> types(List<Labelled> sentences) {
    Set<FactType> types = new LinkedHashSet<>();
    sentences.forEach(sentence -> sentence.mentions().forEach(m -> types.add(m.type())));
    return types;
  }

  /** Whether places that touch are marked as two, as in 北京市 大兴县. */
  static boolean areApart(List<Labelled> sentences) {
    for (Labelled sentence : sentences) {
      for (Mention one : sentence.mentions()) {
        for (Mention other : sentence.mentions()) {
          if (one.type() == FactType.PLACE
              && other.type() == FactType.PLACE
              && one.end() == other.start()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<Labelled> objects(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Labelled> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode sentence = json.readTree(line);
      List<Mention> mentions = new ArrayList<>();
      for (Map.Entry<String, JsonNode> label : sentence.path("label").properties()) {
        FactType type = TYPES.get(label.getKey());
        for (JsonNode spans : label.getValue()) {
          for (JsonNode span : spans) {
            if (type != null) {
              mentions.add(
                  new Mention(
                      type, sentences.size(), span.get(0).asInt(), span.get(1).asInt() + 1));
            }
          }
        }
      }
      sentences.add(new Labelled(sentence.path("text").asText(), mentions));
    }
    return sentences;
  }

  private static List<Labelled> tags(Path file) throws IOException {
    List<Labelled> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<String> tags = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int space = line.lastIndexOf(' ');
      if (space > 0) {
        text.append(line, 0, space);
        tags.add(line.substring(space + 1));
      } else if (line.isBlank() && !tags.isEmpty()) {
        sentences.add(sentence(text.toString(), tags, sentences.size()));
        text.setLength(0);
        tags.clear();
      } else if (!line.isBlank()) {
        throw new IOException(file + " has a line that is no character with its tag: " + line);
      }
    }
    if (!tags.isEmpty()) {
      sentences.add(sentence(text.toString(), tags, sentences.size()));
    }
    return sentences;
  }

  private static Labelled sentence(String text, List<String> tags, int place) {
    if (Text.of(text).length() != tags.size()) {
      throw new IllegalArgumentException("a tag stands beside more than one character: " + text);
    }
    List<Mention> mentions = new ArrayList<>();
    for (int start = 0; start < tags.size(); start++) {
      String tag = tags.get(start);
      if (tag.startsWith("B-") || tag.startsWith("S-")) {
        int end = start + 1;
        while (tag.startsWith("B-")
            && end < tags.size()
            && tags.get(end).matches("[IME]-" + tag.substring(2))) {
          end++;
        }
        FactType type = TYPES.get(tag.substring(2));
        if (type != null) {
          mentions.add(new Mention(type, place, start, end));
        }
      }
    }
    return new Labelled(text, mentions);
  }
}
