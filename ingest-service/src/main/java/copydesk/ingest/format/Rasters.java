package copydesk.ingest.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that are drawn here. */
final class Rasters {

  private Rasters() {}

  /** Draws something on a picture; stops with what the drawing throws. */
  interface Drawing {
    void on(Graphics2D graphics) throws IOException;
  }

  /** White paper with something drawn on it. */
  static BufferedImage drawn(int width, int height, Drawing drawing) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, width, height);
      drawing.on(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /**
   * A picture as a file.
   *
   * @param format as the platform names it: {@code jpeg} or {@code png}
   */
  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // The cache of the platform's own streams would be a file.
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, format, stream);
    }
    return out.toByteArray();
  }
}
