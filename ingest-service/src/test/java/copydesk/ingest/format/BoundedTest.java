package copydesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All hostile files at once, in the memory that the service has, leave nothing behind. */
class BoundedTest {

  /** What is left for reading of the 192 MB that the launcher and the image give the service. */
  private static final String HEAP = "-Xmx128m";

  private static final String AT_ONCE = "4";

  @TempDir Path folder;

  @Test
  void hostileFilesAtOnceStayWithinTheServicesMemoryAndLeaveNoFile() throws Exception {
    Path files = Files.createDirectory(folder.resolve("files"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Map<String, String> expected = new TreeMap<>();
    for (HostileTest.Case each : HostileTest.cases().toList()) {
      String name = each.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      Files.write(files.resolve(name), each.file().get());
      expected.put(name, each.reason().slug());
    }
    for (Map.Entry<String, byte[]> large : large().entrySet()) {
      Files.write(files.resolve(large.getKey()), large.getValue());
      expected.put(large.getKey(), "read");
    }

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                HostileMain.class.getName(),
                files.toString(),
                AT_ONCE)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(
            told.lines()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])))
        .isEqualTo(expected);
    assertThat(listed(temporary)).isEmpty();
  }

  /** Files as large as are read, and PDFs that show pictures larger than can be drawn. */
  private static Map<String, byte[]> large() {
    String shown = "BT /F 9 Tf 1 0 0 1 50 700 Tm (The quay is open.) Tj ET\n";
    String word = "<span class=\"ocrx_word\" title=\"bbox 1 2 3 4; x_wconf 90\">quay</span>";
    return Map.of(
        "large.txt", utf8("码头今日向市民开放，这是本市的一件大事，大家都来看。\n".repeat(29_000)),
        "large.alto",
            utf8(HostileTest.alto("<String CONTENT=\"码头今日向市民开放，大家都来看。\" WC=\"0.9\"/>", 29_000)),
        "large.html", utf8("<html><body>" + "<p>The quay is open to all.</p>".repeat(29_000)),
        "large.hocr",
            utf8(
                "<html><meta name=\"ocr-system\"><body><div class=\"ocr_page\">"
                    + ("<span class=\"ocr_line\">" + word + "</span>").repeat(29_000)),
        "large.json", utf8("{\"body_text\":\"" + "The quay is open. ".repeat(50_000) + "\"}"),
        "large.pdf", HostileTest.pdf(shown.repeat(20_000)),
        "picture.pdf", picture(shown, 30_000, 30_000, 8),
        "fax.pdf", picture(shown, 30_000, 30_000, 1),
        "lying.pdf", picture(shown, 10, 10, 8));
  }

  /** A PDF with a picture of many white bytes, whatever its dictionary says of its size. */
  private static byte[] picture(String shown, int width, int height, int bits) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 300; i++) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String bytes = packed.toString(StandardCharsets.ISO_8859_1);
    String content = shown + "600 0 0 800 0 0 cm /X0 Do\n";
    return HostileTest.pdf(
        "<</Length " + content.length() + ">>",
        content,
        List.of(
            String.format(
                "<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d"
                    + "/ColorSpace/DeviceGray/Filter/FlateDecode/Length %d>>stream%n%s%nendstream",
                width, height, bits, bytes.length(), bytes)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
