package copydesk.ingest.batch.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
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

  private static final Manifest NONE = new Manifest(Map.of());

  private final Map<String, KeyFields> files;

  private Manifest(Map<String, KeyFields> files) {
    this.files = files;
  }

  /** Of a batch that has none. */
  public static Manifest none() {
    return NONE;
  }

  /** Whether a file of this name is a manifest: at the top of the archive, by its usual name. */
  public static boolean is(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("manifest.csv") || lower.equals("manifest.json");
  }

  /**
   * Reads a manifest.
   *
   * @param name tells which form it has
   * @throws IllegalArgumentException with what is wrong with it, for whoever wrote it
   */
  public static Manifest read(String name, String text) {
    try {
      return name.toLowerCase(Locale.ROOT).endsWith(".json") ? json(text) : csv(text);
    } catch (IOException e) {
      throw new IllegalArgumentException("The manifest breaks the rules of its form.", e);
    }
  }

  private static Manifest csv(String text) throws IOException {
    Map<String, KeyFields> files = new HashMap<>();
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    try (MappingIterator<Map<String, String>> rows =
        CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerForMapOf(String.class)
            .with(schema)
            .readValues(text)) {
      while (rows.hasNext()) {
        Map<String, String> row = rows.next();
        add(
            files,
            row.get("file"),
            new KeyFields(
                said(row.get("publication")),
                said(row.get("date")),
                said(row.get("edition")),
                said(row.get("label"))));
      }
    } catch (RuntimeException e) {
      // The iterator wraps what it finds wrong in a line.
      throw new IllegalArgumentException("The manifest breaks the rules of CSV.", e);
    }
    return new Manifest(files);
  }

  private static Manifest json(String text) throws IOException {
    Map<String, KeyFields> files = new HashMap<>();
    JsonNode list = new ObjectMapper().readTree(text);
    if (list == null || !list.isArray()) {
      throw new IllegalArgumentException("The manifest is to be an array of objects.");
    }
    for (JsonNode row : list) {
      add(
          files,
          row.path("file").asText(null),
          new KeyFields(
              said(row.path("publication").asText(null)),
              said(row.path("date").asText(null)),
              said(row.path("edition").asText(null)),
              said(row.path("label").asText(null))));
    }
    return new Manifest(files);
  }

  private static void add(Map<String, KeyFields> files, String file, KeyFields fields) {
    if (file == null || file.isBlank()) {
      throw new IllegalArgumentException("A line of the manifest names no file.");
    }
    if (files.put(file.replace('\\', '/'), fields) != null) {
      throw new IllegalArgumentException("The manifest names a file twice: " + file);
    }
  }

  private static String said(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** What it says of a file, by the file's name with folders. */
  public Optional<KeyFields> of(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
