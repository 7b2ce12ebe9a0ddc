package copydesk.review.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.signature.Signing;
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
    TEXT,
    SIGNATURE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a withdrawal has it too. */
    boolean outlivesTheText() {
      return this == CHAIN || this == SIGNATURE;
    }
  }

  static final String JOSE = "application/jose";

  @Inject Provenance provenance;
  @Inject Signing signing;
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
                          "include takes facts, chain, source, text and signature.")));
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

  /** A part as a file of its own. */
  String file(RecordVersion version, Part part) {
    JsonNode document = of(version, part);
    return document.isTextual() ? document.textValue() : document.toString();
  }

  private JsonNode of(RecordVersion version, Part part) {
    if (version.cause() == Cause.WITHDRAWN && !part.outlivesTheText()) {
      return NullNode.instance;
    }
    return switch (part) {
      case FACTS -> read(version.facts());
      case CHAIN -> provenance.chain(version);
      case SOURCE -> provenance.source(version);
      case SIGNATURE -> TextNode.valueOf(signature(version));
      case TEXT -> TextNode.valueOf(provenance.text(version));
    };
  }

  /** A version's signature; what was sealed before there were keys is signed when asked for. */
  String signature(RecordVersion version) {
    return version.signature != null ? version.signature : signing.sign(version.item);
  }

  private JsonNode read(String document) {
    try {
      return json.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored facts are not JSON", e);
    }
  }
}
