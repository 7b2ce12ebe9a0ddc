package copydesk.ingest.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.ingest.reading.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A reading as it is kept and handed to neighbours: the document of the API, but each reason is
 * told once, in {@code reasons} of the document, and boundaries name theirs by number, from 0, in
 * {@code reasons} of their own where the API has {@code evidence}. UTF-8, packed by gzip.
 */
public final class KeptReading {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REASONS = "reasons";

  private final byte[] packed;

  private KeptReading(byte[] packed) {
    this.packed = packed;
  }

  /** What was packed, as {@link #packed()} gave it. */
  public static KeptReading ofPacked(byte[] packed) {
    return new KeptReading(packed);
  }

  /**
   * Packs a reading.
   *
   * @param sha256 of the page's bytes, lower-case hexadecimal
   * @param encoding the IANA name of the character set they were decoded by
   */
  public static KeptReading of(Reading reading, String sha256, String encoding) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Fast(packed)) {
      ReadingJson.keep(reading, sha256, encoding, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeptReading(packed.toByteArray());
  }

  /** What is stored; not to be changed. */
  public byte[] packed() {
    return packed;
  }

  /** The document of the API. */
  public String told() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      ObjectNode document = (ObjectNode) JSON.readTree(in);
      JsonNode reasons = document.remove(REASONS);
      for (JsonNode boundary : document.path("boundaries")) {
        ArrayNode evidence = JSON.createArrayNode();
        JsonNode numbers = ((ObjectNode) boundary).remove(REASONS);
        numbers.forEach(number -> evidence.add(reasons.get(number.intValue())));
        ((ObjectNode) boundary).set("evidence", evidence);
      }
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A reading that was kept is no JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs with the least work: it is most of what packing brings here. */
  private static final class Fast extends GZIPOutputStream {
    private static final int BUFFER = 8 << 10;

    Fast(ByteArrayOutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
