package copydesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans are shown in a size of screens, and never unpacked beyond what a page needs. */
class ScannedPictureTest {

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "tiff"})
  void aScanIsShownInTheSizeOfAScreen(String format) throws IOException {
    byte[] scan = Scans.of(format, 3000, 4500, false);

    ScannedPicture picture = ScannedPicture.of(scan).orElseThrow();

    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    assertThat(picture.width()).isEqualTo(3000);
    assertThat(picture.height()).isEqualTo(4500);
    assertThat(shown.getHeight()).isEqualTo(2000);
    assertThat(shown.getWidth()).isEqualTo(1333);
    assertThat(shown.getRGB(10, 10) & 0xFF).isGreaterThan(200);
    assertThat(shown.getRGB(666, 1000) & 0xFF).isLessThan(50);
  }

  @Test
  void aSmallPictureIsNotBlownUp() throws IOException {
    byte[] scan = Scans.of("png", 300, 400, false);

    ScannedPicture picture = ScannedPicture.of(scan).orElseThrow();

    assertThat(ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getWidth()).isEqualTo(300);
  }

  @Test
  void aPictureInPassesIsToldFromOneInLines() throws IOException {
    byte[] passes = Scans.of("jpeg", 64, 64, true);

    boolean progressive = JpegHead.isProgressive(passes);

    assertThat(progressive).isTrue();
    assertThat(JpegHead.isProgressive(Scans.of("jpeg", 64, 64, false))).isFalse();
    assertThat(JpegHead.isProgressive(new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0})).isTrue();
  }

  @Test
  void aLargePictureInPassesIsNotShown() throws IOException {
    byte[] passes = Scans.of("jpeg", 3500, 3500, true);

    Optional<ScannedPicture> picture = ScannedPicture.of(passes);

    assertThat(picture).isEmpty();
  }

  @Test
  void whatSaysThatItIsHugeIsNotUnpacked() throws IOException {
    byte[] png = Scans.of("png", 16, 16, false);
    // Width and height stand in the first chunk, and their checksum behind it.
    byte[] size = {0, 1, 0, 0, 0, 1, 0, 0};
    System.arraycopy(size, 0, png, 16, size.length);

    Optional<ScannedPicture> picture = ScannedPicture.of(png);

    assertThat(picture).isEmpty();
  }

  @Test
  void whatIsBrokenIsNotShown() throws IOException {
    byte[] png = Scans.of("png", 400, 400, false);

    Optional<ScannedPicture> picture = ScannedPicture.of(Arrays.copyOf(png, 60));

    assertThat(picture).isEmpty();
    assertThat(ScannedPicture.of("not a picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
