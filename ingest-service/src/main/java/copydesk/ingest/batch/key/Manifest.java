package copydesk.ingest.batch.key;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A list, sent along with files, of which page each is. As {@code manifest.csv} its first line
 * names the columns {@code file, publication, date, edition, label}; as {@code manifest.json} it is
 * an array of objects with these members. Columns may be missing; an empty value says nothing.
 */
public final class Manifest {

  /** The longest that is read, in bytes. */
  public static final int LONGEST = 8 << 20;

  /** The most lines that are read; more than that are no list of pages. */
  private static final int MOST_LINES = 100_000;

  private static final String TOO_MANY_LINES =
      "Its manifests list more files than a batch may hold.";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> ONE_LINE = new TypeReference<>() {};

  private static final Manifest NONE = new Manifest(Map.of());

  private final Map<String, KeyFields> files;

  private Manifest(Map<String, KeyFields> files) {
    this.files = files;
  }

  /** Of a batch that has none. */
  public static Manifest none() {
    return NONE;
  }

  /** Whether a file is a manifest, by its name; it speaks of the files of its own folder. */
  public static boolean is(String name) {
    String lower = name.substring(folder(name).length()).toLowerCase(Locale.ROOT);
    return lower.equals("manifest.csv") || lower.equals("manifest.json");
  }

  /** The folder of a file, with the slash at its end; empty if it lies in none. */
  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /**
   * Reads a manifest.
   *
   * @param name tells which form it has
   * @throws IllegalArgumentException with what is wrong with it, for whoever wrote it
   */
  public static Manifest read(String name, String text) {
    try {
      Lines lines = new Lines(folder(name));
      if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
        json(text, lines);
      } else {
        csv(text, lines);
      }
      return new Manifest(lines.files);
    } catch (IOException e) {
      throw new IllegalArgumentException("The manifest breaks the rules of its form.", e);
    }
  }

  private static void csv(String text, Lines lines) throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerForMapOf(String.class)
            .with(schema)
            .readValues(text)) {
      while (rows.hasNextValue()) {
        lines.add(rows.nextValue());
      }
    }
  }

  private static void json(String text, Lines lines) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("The manifest is to be an array of objects.");
      }
      // One object after the other, so that a long manifest is never in memory as a tree.
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        lines.add(parser.readValueAs(ONE_LINE));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw new IllegalArgumentException("The manifest is to be an array of objects.");
      }
    }
  }

  /** The lines of one manifest as they are read. */
  private static final class Lines {

    private final String folder;
    private final Map<String, KeyFields> files = new HashMap<>();

    Lines(String folder) {
      this.folder = folder;
    }

    void add(Map<String, String> line) {
      String file = line.get("file");
      if (file == null || file.isBlank()) {
        throw new IllegalArgumentException("A line of the manifest names no file.");
      }
      if (files.size() == MOST_LINES) {
        throw new IllegalArgumentException(TOO_MANY_LINES);
      }
      String name = Normalizer.normalize(file.strip().replace('\\', '/'), Normalizer.Form.NFC);
      KeyFields fields =
          new KeyFields(
              said(line.get("publication")),
              said(line.get("date")),
              said(line.get("edition")),
              said(line.get("label")));
      if (files.put(name.startsWith(folder) ? name : folder + name, fields) != null) {
        throw new IllegalArgumentException("The manifest names a file twice: " + file);
      }
    }

    private static String said(String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }

  /**
   * What both say together; where both speak of a file, the other one's word.
   *
   * @throws IllegalArgumentException if that is more than any batch needs
   */
  public Manifest and(Manifest other) {
    if (files.size() + other.files.size() > MOST_LINES) {
      throw new IllegalArgumentException(TOO_MANY_LINES);
    }
    Map<String, KeyFields> both = new HashMap<>(files);
    both.putAll(other.files);
    return new Manifest(both);
  }

  /** What it says of a file, by the file's name with folders. */
  public Optional<KeyFields> of(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
