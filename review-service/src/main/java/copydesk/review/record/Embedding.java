package copydesk.review.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The documents that belong to a version: linked from its item, or given along with it. */
@ApplicationScoped
public class Embedding {

  /** What can be given along; the name in lower case is the link's relation. */
  public enum Part {
    FACTS,
    CHAIN,
    SOURCE,
    TEXT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Inject Provenance provenance;
  @Inject ObjectMapper json;

  /**
   * Reads the query parameter.
   *
   * @param include words with commas between them, or null
   * @throws ProblemException {@link HttpProblem#BAD_REQUEST} for a word that is none
   */
  public Set<Part> wanted(String include) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (include == null || include.isBlank()) {
      return parts;
    }
    for (String word : include.split(",", -1)) {
      parts.add(
          Arrays.stream(Part.values())
              .filter(part -> part.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ProblemException(
                          HttpProblem.BAD_REQUEST,
                          "include takes facts, chain, source and text.")));
    }
    return parts;
  }

  /** The documents of some versions, by the path of each version. */
  public ObjectNode of(List<RecordVersion> versions, Collection<Part> parts) {
    ObjectNode included = json.createObjectNode();
    for (RecordVersion version : versions) {
      ObjectNode beside =
          included.putObject(
              "/review/api/records/%s/v/%d".formatted(version.recordId, version.version));
      parts.forEach(part -> beside.set(part.word(), of(version, part)));
    }
    return included;
  }

  private JsonNode of(RecordVersion version, Part part) {
    return switch (part) {
      case FACTS -> read(version.facts());
      case CHAIN -> provenance.chain(version);
      case SOURCE -> provenance.source(version);
      case TEXT -> TextNode.valueOf(provenance.text(version));
    };
  }

  private JsonNode read(String document) {
    try {
      return json.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored facts are not JSON", e);
    }
  }
}
