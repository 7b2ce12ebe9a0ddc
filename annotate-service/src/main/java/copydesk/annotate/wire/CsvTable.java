package copydesk.annotate.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table of text cells as CSV. What a spreadsheet would take for a formula is written with an
 * apostrophe before it, which reading takes off again.
 */
public final class CsvTable {

  /** Also the full-width signs, which spreadsheets take for the same in Chinese. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /**
   * What was read.
   *
   * @param header the first row in lower case
   * @param broken why the rest could not be read, or null
   */
  public record Read(List<String> header, List<Row> rows, String broken) {}

  /**
   * @param line on which it begins, from 1
   */
  public record Row(int line, Map<String, String> cells) {
    /** A cell's text without blanks around it; empty if there is none. */
    public String cell(String name) {
      return cells.getOrDefault(name, "").strip();
    }
  }

  private CsvTable() {}

  /** UTF-8, or what Chinese spreadsheets write if it is none. */
  public static String decode(byte[] bytes) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, CHINESE);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Reads a table whose first row names the columns. */
  public static Read read(String text) {
    List<String> header = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    CsvMapper mapper =
        CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    try (MappingIterator<String[]> lines = mapper.readerFor(String[].class).readValues(text)) {
      while (lines.hasNextValue()) {
        // The parser tells the line on which the row before ended.
        int before = lines.getParser().currentTokenLocation().getLineNr();
        int line = header.isEmpty() ? before : before + 1;
        String[] cells = lines.nextValue();
        if (header.isEmpty()) {
          for (String cell : cells) {
            header.add(cell.strip().toLowerCase(Locale.ROOT));
          }
        } else {
          rows.add(new Row(line, named(header, cells)));
        }
      }
    } catch (IOException | RuntimeException e) {
      return new Read(header, rows, "after row " + rows.size());
    }
    return new Read(header, rows, null);
  }

  private static Map<String, String> named(List<String> header, String[] cells) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(header.size(), cells.length); i++) {
      named.put(header.get(i), unguarded(cells[i]));
    }
    return named;
  }

  /** The rows with a byte order mark before them, by which spreadsheets know the encoding. */
  public static String write(List<String> header, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    CsvMapper mapper = new CsvMapper();
    mapper.configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, true);
    try (JsonGenerator csv = mapper.getFactory().createGenerator(text)) {
      csv.writeStartArray();
      csv.writeArray(header.toArray(String[]::new), 0, header.size());
      for (List<String> row : rows) {
        String[] cells = row.stream().map(CsvTable::guarded).toArray(String[]::new);
        csv.writeArray(cells, 0, cells.length);
      }
      csv.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static String unguarded(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
