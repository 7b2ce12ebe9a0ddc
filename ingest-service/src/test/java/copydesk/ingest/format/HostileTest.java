package copydesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.format.Extraction.Extracted;
import copydesk.ingest.format.Extraction.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken or mean harm: each has its reason, and costs little. */
class HostileTest {

  private static final String SHOWN = "BT /F 9 Tf 1 0 0 1 50 700 Tm (The quay is open.) Tj ET\n";

  /** A bound that a machine meets at its slowest; what grows without bound passes it at once. */
  private static final long MOST_MEMORY = 160L << 20;

  /**
   * A file.
   *
   * @param file made when it is asked for, so that the list of them is small
   */
  record Case(String name, Refusal reason, Supplier<byte[]> file) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    String bomb =
        """
        <!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <alto><Layout><Page><TextBlock><TextLine><String CONTENT="&c;"/></TextLine></TextBlock></Page>
        </Layout></alto>
        """;
    return Stream.of(
        new Case("nothing", Refusal.EMPTY, () -> new byte[0]),
        new Case("white space", Refusal.EMPTY, () -> utf8(" \n\u3000\n")),
        new Case("zeros", Refusal.NULS, () -> new byte[4096]),
        new Case("entity bomb", Refusal.XML_WITH_DOCTYPE, () -> utf8(bomb)),
        new Case(
            "undeclared entity",
            Refusal.XML_DAMAGED,
            () -> utf8("<alto>&nowhere;<Layout/></alto>")),
        new Case("cut ALTO", Refusal.XML_DAMAGED, () -> utf8("<alto><Layout><Page>")),
        new Case("ALTO without a line", Refusal.EMPTY, () -> utf8("<alto><Layout/></alto>")),
        new Case("other XML", Refusal.XML_UNKNOWN, () -> utf8("<?xml version='1.0'?><nitf/>")),
        new Case(
            "cut ninjs", Refusal.JSON_DAMAGED, () -> utf8("{\"headlines\":[{\"value\":\"Quay\"")),
        new Case(
            "deep JSON", Refusal.JSON_DAMAGED, () -> utf8("{\"bodies\":" + "[".repeat(200_000))),
        new Case(
            "HTML of scripts only",
            Refusal.EMPTY,
            () -> utf8("<html><body><script>alert('quay')</script></body></html>")),
        new Case(
            "endless markup",
            Refusal.TOO_LARGE,
            () -> utf8("<html><body>" + "<p>quay</p>".repeat(1 << 20) + "</body></html>")),
        new Case(
            "more text than pages have", Refusal.TOO_LARGE, () -> utf8("码头开放。\n".repeat(400_000))),
        new Case(
            "more lines than pages have",
            Refusal.TOO_LARGE,
            () -> utf8(alto("<String CONTENT=\"The quay is open.\"/>", 100_000))),
        new Case("gzip", Refusal.ARCHIVE, HostileTest::gzip),
        new Case(
            "elements in elements", Refusal.EMPTY, () -> utf8("<html>" + "<div>".repeat(500_000))),
        new Case("a picture", Refusal.PICTURE, () -> Scans.of("jpeg", 90, 120, false)),
        new Case("an archive", Refusal.ARCHIVE, () -> utf8("PK\u0003\u0004rest")),
        new Case("half a PDF", Refusal.PDF_DAMAGED, HostileTest::half),
        new Case("a PDF in name only", Refusal.PDF_DAMAGED, () -> utf8("%PDF-1.7\nno\n%%EOF")),
        new Case("a locked PDF", Refusal.PDF_ENCRYPTED, HostileTest::locked),
        new Case("a scan", Refusal.PDF_WITHOUT_TEXT, () -> pdf("0 0 100 100 re f\n")),
        new Case("10,000 sheets", Refusal.TOO_MANY_SHEETS, () -> sheets(10_000)),
        new Case("a stream that unpacks to a gigabyte", Refusal.PDF_BOMB, HostileTest::bomb),
        new Case("forms that show forms", Refusal.TOO_LARGE, HostileTest::forms));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedForItsReason(Case each) {
    byte[] file = each.file().get();
    long before = used();

    Extraction extraction = ExtractorTest.extract(file);

    assertThat(extraction)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(each.reason()));
    assertThat(used() - before).isLessThan(MOST_MEMORY);
  }

  @Test
  void thePlainTwinsOfTheseAreRead() {
    List<byte[]> files =
        List.of(
            pdf(SHOWN),
            sheets(1),
            utf8("<html><body><p>The quay is open.</p><script>x</script></body></html>"),
            utf8("{\"headlines\":[{\"value\":\"The quay is open.\"}]}"),
            utf8(
                "<alto><Layout><Page><TextBlock><TextLine><String CONTENT=\"The quay is open.\"/>"
                    + "</TextLine></TextBlock></Page></Layout></alto>"));

    assertThat(files)
        .allSatisfy(
            file ->
                assertThat(ExtractorTest.extract(file))
                    .isInstanceOfSatisfying(
                        Extracted.class,
                        lines -> assertThat(lines.text()).isEqualTo("The quay is open.\n")));
  }

  @Test
  void noAddressInAFileIsOpened() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      List<String> files =
          List.of(
              "<!DOCTYPE alto SYSTEM \"" + address + "\"><alto/>",
              "<!DOCTYPE alto [<!ENTITY x SYSTEM \"" + address + "\">]><alto>&x;</alto>",
              "<!DOCTYPE PcGts [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]><PcGts/>",
              "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"" + address + "\"><nitf/>",
              "<html><body><img src=\"" + address + "\"><iframe src=\"" + address + "\"></html>",
              "<alto xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                  + " xsi:schemaLocation=\"x "
                  + address
                  + "\"/>");

      List<Extraction> extractions =
          files.stream().map(file -> ExtractorTest.extract(utf8(file))).toList();

      assertThat(extractions).allSatisfy(each -> assertThat(each).isInstanceOf(Refused.class));
      server.setSoTimeout(200);
      assertThat(connected(server)).isFalse();
    }
  }

  @Test
  void marksOfDirectionStayInTheTextAndEndNoLine() {
    String text = "The \u202Equay\u202C is\u2028 open.";

    Extraction extraction =
        ExtractorTest.extract(utf8("<html><body><p>" + text + "</p></body></html>"));

    assertThat(extraction)
        .isInstanceOfSatisfying(
            Extracted.class, lines -> assertThat(lines.text()).isEqualTo(text + "\n"));
  }

  private static boolean connected(ServerSocket server) throws IOException {
    try {
      server.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** ALTO of one block of many lines. */
  static String alto(String words, int lines) {
    return "<alto><Layout><Page><TextBlock>"
        + ("<TextLine>" + words + "</TextLine>").repeat(lines)
        + "</TextBlock></Page></Layout></alto>";
  }

  private static byte[] gzip() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A PDF of one sheet that shows this. */
  static byte[] pdf(String content) {
    return pdf("<</Length " + content.length() + ">>", content, List.of());
  }

  static byte[] pdf(String dictionary, String content, List<String> more) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>/XObject<</X0 6 0 R>>>>>>");
    objects.add(dictionary + "stream\n" + content + "\nendstream");
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    objects.addAll(more);
    return Press.Pdfs.of(objects);
  }

  private static byte[] half() {
    byte[] whole = pdf(SHOWN);
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] locked() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] sheets(int count) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 5).append(" 0 R ");
    }
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>");
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    objects.add("<</Length " + SHOWN.length() + ">>stream\n" + SHOWN + "endstream");
    for (int i = 0; i < count; i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
              + "/Resources<</Font<</F 3 0 R>>>>>>");
    }
    return Press.Pdfs.of(objects);
  }

  private static byte[] bomb() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blank = new byte[1 << 20];
    Arrays.fill(blank, (byte) ' ');
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 1024; i++) {
        out.write(blank);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String content = packed.toString(StandardCharsets.ISO_8859_1);
    // The name is written as the format also allows it.
    return pdf("<</Filter/Fl#61teDecode/Length " + content.length() + ">>", content, List.of());
  }

  /** Ten forms, each of which shows the next ten times. */
  private static byte[] forms() {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String shows = i < 9 ? ("/X" + (i + 1) + " Do\n").repeat(10) : "0 0 1 1 re f\n".repeat(10);
      forms.add(
          "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X"
              + (i + 1)
              + " "
              + (i + 7)
              + " 0 R>>>>/Length "
              + shows.length()
              + ">>stream\n"
              + shows
              + "endstream");
    }
    String content = "/X0 Do\n";
    return pdf("<</Length " + content.length() + ">>", content, forms);
  }
}
