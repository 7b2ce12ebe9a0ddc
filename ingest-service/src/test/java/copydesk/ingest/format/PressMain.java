package copydesk.ingest.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.format.Extraction.Extracted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes sample pages in every format, and the expected reading of each: {@code PressMain EXPECTED
 * OUT ARTICLES NAME…}. Afterwards {@code ./copydesk score OUT/pages OUT/gold} reads them.
 */
final class PressMain {

  private PressMain() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out.resolve("pages"));
    Files.createDirectories(out.resolve("gold"));
    for (int i = 3; i < args.length; i++) {
      PrintedPage page =
          PrintedPage.of(Path.of(args[0], args[i] + ".json"), Integer.parseInt(args[2]));
      for (Map.Entry<String, byte[]> file : files(page).entrySet()) {
        Files.write(out.resolve("pages").resolve(file.getKey()), file.getValue());
        String gold = gold(page, file.getKey(), file.getValue());
        Files.writeString(out.resolve("gold").resolve(file.getKey() + ".json"), gold);
      }
    }
  }

  /** The files of a page by their names. */
  static Map<String, byte[]> files(PrintedPage page) {
    Press press = new Press(page);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(page.name() + ".txt", utf8(page.text()));
    for (int version = 2; version <= 4; version++) {
      files.put(page.name() + ".alto" + version + ".xml", utf8(press.alto(version)));
    }
    files.put(page.name() + ".page.xml", utf8(press.pageXml()));
    files.put(page.name() + ".hocr.html", utf8(press.hocr()));
    files.put(page.name() + ".pdf", press.pdf());
    return files;
  }

  private static String gold(PrintedPage page, String name, byte[] file) throws IOException {
    int[] numbers = new int[page.lines().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i + 1;
    }
    if (Extractor.extract(file, "", Optional.empty()) instanceof Extracted lines
        && lines.layout().isPresent()) {
      numbers = LayoutHelpsTest.numbers(page, lines);
    }
    return new ObjectMapper().writeValueAsString(page.gold(name, numbers)) + "\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
