package copydesk.ingest.read;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Dropped;
import copydesk.ingest.reading.model.Evidence;
import copydesk.ingest.reading.model.Jump;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.model.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a reading as the JSON document of the API, on one line. */
public final class ReadingJson {

  private static final JsonFactory JSON = new JsonFactory();

  /** Confidences are told to a thousandth; more digits would promise more than is known. */
  private static final double THOUSAND = 1000;

  private final JsonGenerator json;

  /** The numbers of the reasons as they are kept; null where each boundary tells its own. */
  private final Map<Evidence, Integer> numbers;

  private ReadingJson(JsonGenerator json, Map<Evidence, Integer> numbers) {
    this.json = json;
    this.numbers = numbers;
  }

  /**
   * The document of a reading.
   *
   * @param sha256 of the page's bytes, lower-case hexadecimal
   * @param encoding the IANA name of the character set they were decoded by
   */
  public static String of(Reading reading, String sha256, String encoding) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      new ReadingJson(json, null).write(reading, sha256, encoding);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Writes the form that {@link KeptReading} keeps, in UTF-8. */
  static void keep(Reading reading, String sha256, String encoding, OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      new ReadingJson(json, new LinkedHashMap<>()).write(reading, sha256, encoding);
    }
  }

  /** A confidence as the document tells it, to a thousandth. */
  public static double told(double confidence) {
    return Math.round(confidence * THOUSAND) / THOUSAND;
  }

  private void write(Reading reading, String sha256, String encoding) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("source");
    json.writeStringField("sha256", sha256);
    json.writeStringField("encoding", encoding);
    json.writeNumberField("lines", reading.lines());
    json.writeEndObject();
    json.writeArrayFieldStart("articles");
    for (Article article : reading.articles()) {
      article(article);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dropped");
    for (Dropped dropped : reading.dropped()) {
      json.writeStartObject();
      json.writeNumberField("start", dropped.start());
      json.writeNumberField("end", dropped.end());
      json.writeStringField("reason", dropped.reason().slug());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("boundaries");
    for (Boundary boundary : reading.boundaries()) {
      boundary(boundary);
    }
    json.writeEndArray();
    if (numbers != null) {
      evidence("reasons", numbers.keySet());
    }
    json.writeEndObject();
  }

  private void article(Article article) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", article.id());
    json.writeArrayFieldStart("blocks");
    for (Block block : article.blocks()) {
      block(block);
    }
    json.writeEndArray();
    if (article.jump().isPresent()) {
      Jump jump = article.jump().get();
      json.writeObjectFieldStart("jump");
      json.writeStringField("direction", jump.direction() == Jump.Direction.TO ? "to" : "from");
      json.writeStringField("page", jump.page());
      json.writeNumberField("start", jump.start());
      json.writeNumberField("end", jump.end());
      json.writeEndObject();
    } else {
      json.writeNullField("jump");
    }
    json.writeEndObject();
  }

  private void block(Block block) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", block.id());
    json.writeStringField("type", block.type().slug());
    json.writeStringField("text", block.text());
    json.writeArrayFieldStart("pieces");
    for (Piece piece : block.pieces()) {
      json.writeStartObject();
      switch (piece) {
        case Piece.Range(int start, int end) -> {
          json.writeNumberField("start", start);
          json.writeNumberField("end", end);
        }
        case Piece.Insert(String text) -> json.writeStringField("insert", text);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    confidence(block.confidence());
    json.writeEndObject();
  }

  private void boundary(Boundary boundary) throws IOException {
    json.writeStartObject();
    json.writeNumberField("after", boundary.after());
    json.writeStringField("decision", boundary.decision().slug());
    confidence(boundary.confidence());
    if (numbers == null) {
      evidence("evidence", boundary.evidence());
    } else {
      json.writeArrayFieldStart("reasons");
      for (Evidence evidence : boundary.evidence()) {
        json.writeNumber(numbers.computeIfAbsent(evidence, fresh -> numbers.size()));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void evidence(String name, Collection<Evidence> all) throws IOException {
    json.writeArrayFieldStart(name);
    for (Evidence evidence : all) {
      // Most of the document is these few sentences; to look for quotes in them again costs.
      json.writeRawValue("{\"zh\":\"" + evidence.zh() + "\",\"en\":\"" + evidence.en() + "\"}");
    }
    json.writeEndArray();
  }

  private void confidence(double value) throws IOException {
    json.writeNumberField("confidence", told(value));
  }
}
