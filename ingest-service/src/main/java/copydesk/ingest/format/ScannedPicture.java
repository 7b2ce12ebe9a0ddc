package copydesk.ingest.format;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A scan of a page, in a size that a screen shows.
 *
 * <p>What a scan needs while it is looked at is bounded by what its own head says before anything
 * of it is unpacked, and by reading only every second, third… pixel of a large one.
 */
public final class ScannedPicture {

  /** What browsers show, or what can be made into that. */
  private static final Set<FileKind> KINDS = EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.TIFF);

  /** Pixels of the longer side: enough to read body type of a broadsheet. */
  private static final int LONGER_SIDE = 2000;

  /** A broadsheet scanned at 400 dots an inch has 50 million. */
  private static final long MOST_PIXELS = 60_000_000;

  /** Bits of a part of a TIFF, which is unpacked at once: 24 MiB. */
  private static final long MOST_TILE_BITS = 24L << 23;

  /** One at a time: what it needs is needed once, however many are sent. */
  private static final Semaphore ONE = new Semaphore(1, true);

  private final byte[] jpeg;
  private final int width;
  private final int height;

  private ScannedPicture(byte[] jpeg, int width, int height) {
    this.jpeg = jpeg;
    this.width = width;
    this.height = height;
  }

  /** Whether a file of a kind can be the picture of a page. */
  public static boolean isOne(FileKind kind) {
    return KINDS.contains(kind);
  }

  /**
   * A scan as it is shown.
   *
   * @param bytes of a JPEG, PNG or TIFF, of which the first picture counts
   * @return empty if it is none, broken, or larger than a page is scanned
   */
  public static Optional<ScannedPicture> of(byte[] bytes) {
    ONE.acquireUninterruptibly();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return canBeRead(reader, bytes) ? Optional.of(shown(reader)) : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // What the platform's readers throw on bytes that are not what they should be.
      return Optional.empty();
    } finally {
      ONE.release();
    }
  }

  private static boolean canBeRead(ImageReader reader, byte[] bytes) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels < 1 || pixels > MOST_PIXELS) {
      return false;
    }
    return switch (reader.getFormatName()) {
      case "JPEG" -> JpegHead.canBeHeld(bytes, pixels);
      case "tif" -> {
        int bits = reader.getRawImageType(0).getColorModel().getPixelSize();
        yield (long) reader.getTileWidth(0) * reader.getTileHeight(0) * bits <= MOST_TILE_BITS;
      }
      default -> true;
    };
  }

  private static ScannedPicture shown(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    double scale = Math.min(1, (double) LONGER_SIDE / Math.max(width, height));
    // Twice what is shown is read, so that thin strokes are averaged and not left out.
    int step = Math.max(1, (int) (0.5 / scale));
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(step, step, 0, 0);
    BufferedImage read = reader.read(0, parameters);
    int across = Math.max(1, (int) (width * scale));
    int down = Math.max(1, (int) (height * scale));
    BufferedImage shown =
        Rasters.drawn(
            across,
            down,
            graphics -> {
              graphics.setRenderingHint(
                  RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
              graphics.drawImage(read, 0, 0, across, down, null);
            });
    return new ScannedPicture(Rasters.encoded(shown, "jpeg"), width, height);
  }

  /** As JPEG, of at most 2,000 pixels a side. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  /** Pixels of the scan as it was sent. */
  public int width() {
    return width;
  }

  /** Pixels of the scan as it was sent. */
  public int height() {
    return height;
  }
}
