package copydesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetPictureTest {

  @ParameterizedTest
  @CsvSource({"4000, 3100, false, true", "4000, 3100, true, false", "2000, 1500, true, true"})
  void aPictureThatWouldBeHeldWholeIsLeftOutOfItsSheet(
      int width, int height, boolean progressive, boolean drawn) throws IOException {
    // Given
    byte[] pdf = pdf(Scans.of("jpeg", width, height, progressive));

    // When
    byte[] png = SheetPicture.of(pdf, 1).orElseThrow();

    // Then
    BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png));
    int middle = sheet.getRGB(sheet.getWidth() / 2, sheet.getHeight() / 2) & 0xFF;
    assertThat(middle < 128).isEqualTo(drawn);
  }

  /** A sheet that a picture fills. */
  private static byte[] pdf(byte[] jpeg) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDImageXObject image = PDImageXObject.createFromByteArray(document, jpeg, "scan.jpg");
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
