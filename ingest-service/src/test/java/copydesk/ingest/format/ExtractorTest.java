package copydesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.format.Extraction.Extracted;
import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.reading.model.Geometry.Place;
import copydesk.ingest.reading.model.Geometry.Sheet;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each format gives. */
class ExtractorTest {

  private static final String ALTO =
      """
      <alto xmlns="http://www.loc.gov/standards/alto/ns-v%d#">
      <Styles><TextStyle ID="big" FONTSIZE="24"/><TextStyle ID="text" FONTSIZE="9"/></Styles>
      <Layout><Page ID="p" WIDTH="2000" HEIGHT="3000"><PrintSpace>
      <TextBlock ID="b1"><TextLine STYLEREFS="big" HPOS="10" VPOS="20" WIDTH="400" HEIGHT="50">
        <String CONTENT="Harbour" WC="0.8"/><SP/><String CONTENT="opens" WC="1.0"/></TextLine></TextBlock>
      <TextBlock ID="b2"><TextLine HPOS="10" VPOS="90" WIDTH="300" HEIGHT="20">
        <String STYLEREFS="text" CONTENT="The"/><String CONTENT="har" SUBS_TYPE="HypPart1"
          SUBS_CONTENT="harbour"/><HYP CONTENT="\u00AD"/></TextLine>
      <TextLine HPOS="10" VPOS="120" WIDTH="80" HEIGHT="20"><String CONTENT="bour."
          SUBS_TYPE="HypPart2" SUBS_CONTENT="harbour"/></TextLine></TextBlock>
      </PrintSpace></Page></Layout></alto>
      """;

  private static final String PAGE =
      """
      <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">
      <Page imageFilename="1.jpg" imageWidth="2000" imageHeight="3000">
      <ReadingOrder><OrderedGroup id="o"><RegionRefIndexed index="0" regionRef="head"/>
        <RegionRefIndexed index="1" regionRef="text"/></OrderedGroup></ReadingOrder>
      <TextRegion id="text"><TextLine id="l2"><Coords points="10,90 310,92 310,110 10,112"/>
        <Word id="w"><Glyph id="g"><TextEquiv><Unicode>x</Unicode></TextEquiv></Glyph>
          <TextEquiv><Unicode>Thc</Unicode></TextEquiv></Word>
        <TextEquiv conf="0.9"><Unicode>The quay.</Unicode></TextEquiv></TextLine></TextRegion>
      <TextRegion id="head"><TextLine id="l1"><Coords points="10,20 410,70"/>
        <TextEquiv><Unicode>Harbour opens</Unicode></TextEquiv></TextLine></TextRegion>
      </Page></PcGts>
      """;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void altoGivesLinesWithBoxesSizesAndConfidence(int version) {
    Extracted lines = extracted(ALTO.formatted(version));

    assertThat(lines.kind()).isEqualTo(FileKind.ALTO);
    assertThat(lines.text()).isEqualTo("Harbour opens\nThe har-\nbour.\n");
    Geometry layout = lines.layout().orElseThrow();
    assertThat(layout.sheets()).containsExactly(new Sheet(2000, 3000));
    Place head = layout.lines().getFirst();
    assertThat(head.box()).contains(new Box(10, 20, 400, 50));
    assertThat(head.size()).hasValue(24);
    assertThat(head.confidence()).hasValue(0.9);
    assertThat(layout.lines()).extracting(Place::block).containsExactly(0, 1, 1);
  }

  @Test
  void pageXmlIsReadInItsReadingOrderAndByLines() {
    Extracted lines = extracted(PAGE);

    assertThat(lines.kind()).isEqualTo(FileKind.PAGE_XML);
    assertThat(lines.text()).isEqualTo("Harbour opens\nThe quay.\n");
    Place body = lines.layout().orElseThrow().lines().getLast();
    assertThat(body.box()).contains(new Box(10, 90, 300, 22));
    assertThat(body.confidence()).hasValue(0.9);
  }

  @Test
  void htmlGivesTextAndNoScript() {
    Extracted lines =
        extracted(
            """
            <!DOCTYPE html><html><head><title>t</title><script>alert(1)</script></head><body>
            <h1>Harbour <em>opens</em></h1><p>The quay<br>is open.<script>alert(2)</script></p>
            <p hidden>secret</p><div onclick="x()">A second &amp; last.</div></body></html>
            """);

    assertThat(lines.kind()).isEqualTo(FileKind.HTML);
    assertThat(lines.text()).isEqualTo("Harbour opens\nThe quay\nis open.\nA second & last.\n");
    assertThat(lines.layout().orElseThrow().lines().getFirst().size()).hasValue(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uri\":\"u\",\"headlines\":[{\"value\":\"Harbour opens\"}],\"by\":\"A. Writer\","
            + "\"bodies\":[{\"contentType\":\"text/plain\",\"value\":\"plain\"},"
            + "{\"contentType\":\"text/html\",\"value\":\"<p>One.</p><p>Two.</p>\"}]}",
        "{\"uri\":\"u\",\"headline\":\"Harbour opens\",\"byline\":\"A. Writer\","
            + "\"body_text\":\"One.\\nTwo.\"}"
      })
  void ninjsGivesItsArticle(String json) {
    Extracted lines = extracted(json);

    assertThat(lines.kind()).isEqualTo(FileKind.NINJS);
    assertThat(lines.text()).isEqualTo("Harbour opens\nA. Writer\nOne.\nTwo.\n");
  }

  @Test
  void hocrIsReadThoughItNamesADocumentType() {
    Extracted lines =
        extracted(
            """
            <?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
             "http://localhost:1/never.dtd"><html><head><meta name="ocr-system" content="x"/></head>
            <body><div class="ocr_page" title="image x.png; bbox 0 0 900 1200; ppageno 0">
            <p class="ocr_par"><span class="ocr_line" title="bbox 10 20 300 50; x_size 30.5">
            <span class="ocrx_word" title="bbox 10 20 90 50; x_wconf 90">The</span>
            <span class="ocrx_word" title="bbox 99 20 300 50; x_wconf 80">quay</span></span></p></div>
            </body></html>
            """);

    assertThat(lines.kind()).isEqualTo(FileKind.HOCR);
    assertThat(lines.text()).isEqualTo("The quay\n");
    Place line = lines.layout().orElseThrow().lines().getFirst();
    assertThat(line.box()).contains(new Box(10, 20, 290, 30));
    assertThat(line.size()).hasValue(30.5);
    assertThat(line.confidence().orElseThrow()).isBetween(0.849, 0.851);
  }

  @Test
  void aPdfGivesItsColumnsOneAfterAnother() {
    String content =
        """
        BT /F 24 Tf 1 0 0 1 50 740 Tm (Harbour opens) Tj
        /F 9 Tf 1 0 0 1 50 700 Tm (The first column says) Tj 1 0 0 1 200 700 Tm (the second says) Tj
        1 0 0 1 50 688 Tm (one thing, and) Tj 1 0 0 1 200 688 Tm (another thing.) Tj ET
        """;

    Extracted lines = (Extracted) extract(HostileTest.pdf(content));

    assertThat(lines.text())
        .isEqualTo(
            "Harbour opens\nThe first column says\none thing, and\nthe second says\nanother thing.\n");
    Geometry layout = lines.layout().orElseThrow();
    assertThat(layout.lines()).extracting(Place::block).containsExactly(0, 1, 1, 2, 2);
    assertThat(layout.lines().getFirst().size()).hasValue(24);
    assertThat(layout.lines().get(3).box().orElseThrow().x()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"200, Harbour|Ferries", "97, Harbour Ferries"})
  void headlinesSideBySideArePartedWhereAColumnBegins(int left, String headlines) {
    // Given
    StringBuilder content =
        new StringBuilder(
            "BT /F 24 Tf 1 0 0 1 97.3 740 Tm (Harbour) Tj 1 0 0 1 200 740 Tm (Ferries) Tj");
    for (int line = 0; line < 3; line++) {
      int y = 700 - 12 * line;
      content.append(" /F 9 Tf 1 0 0 1 97 %d Tm (a line of the text) Tj".formatted(y));
      content.append(
          " 1 0 0 1 %d %d Tm (a line of another) Tj".formatted(left, y - (left < 200 ? 60 : 0)));
    }

    // When
    Extracted lines = (Extracted) extract(HostileTest.pdf(content.append(" ET").toString()));

    // Then
    assertThat(lines.text().lines().filter(line -> !line.startsWith("a line")))
        .containsExactly(headlines.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GB18030", "UTF-16"})
  void aWrongLabelDoesNoHarm(String charset) {
    String html =
        "<html><head><meta charset=\"Big5\"></head><body><p>"
            + "云汀市春耕备耕全面展开，这是今年的第一场春雨。".repeat(9)
            + "</p></body></html>";

    Extracted lines = (Extracted) extract(html.getBytes(Charset.forName(charset)));

    assertThat(lines.text()).startsWith("云汀市春耕备耕全面展开，");
    assertThat(lines.encoding()).startsWith(charset);
  }

  @Test
  void theContentIsBelievedBeforeWhatIsDeclared() {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);

    Extraction extraction = Extractor.extract(page, "text/plain; charset=utf-8", Optional.empty());

    assertThat(extraction.kind()).isEqualTo(FileKind.PAGE_XML);
  }

  @Test
  void textThatOnlyLooksLikeMarkupStaysText() {
    List<String> texts = List.of("<云汀> 春来早\n", "{ 云汀 }\n", "<b>a</b> bold\n", "%PD\n");

    assertThat(texts)
        .allSatisfy(text -> assertThat(extracted(text).kind()).isEqualTo(FileKind.TEXT))
        .allSatisfy(text -> assertThat(extracted(text).text()).isEqualTo(text));
  }

  private static Extracted extracted(String file) {
    return (Extracted) extract(file.getBytes(StandardCharsets.UTF_8));
  }

  static Extraction extract(byte[] file) {
    return Extractor.extract(file, "", Optional.empty());
  }
}
