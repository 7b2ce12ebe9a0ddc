package copydesk.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Tells whether a picture inside a PDF can be drawn in the memory that a page needs. What its
 * dictionary says is not believed: its stream may hold far more.
 */
final class PdfPicture {

  /** Bytes that a picture may unpack to; a broadsheet scanned in black and white has 5 MB. */
  private static final long MOST_BYTES = 24L << 20;

  /** Pixels of a picture that is read in steps; a broadsheet scanned has 40 million. */
  private static final long MOST_PIXELS = 60_000_000;

  /** Pixels of a picture with a mask, which is brought to the larger of both sizes. */
  private static final long MOST_MASKED = 6_000_000;

  private PdfPicture() {}

  static boolean canBeDrawn(PDImage image) throws IOException {
    COSDictionary dictionary = image.getCOSObject();
    if (!isSmall(image, dictionary)) {
      return false;
    }
    for (COSName name : List.of(COSName.SMASK, COSName.MASK)) {
      if (dictionary.getDictionaryObject(name) instanceof COSStream mask
          && !(pixels(dictionary) <= MOST_MASKED
              && pixels(mask) <= MOST_MASKED
              && isWithin(mask, pixels(mask)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSmall(PDImage image, COSDictionary dictionary) throws IOException {
    if (dictionary instanceof COSStream stream) {
      return isWithin(stream, pixels(dictionary));
    }
    // It stands among the operators, which were let through as the glyphs are.
    return pixels(dictionary) <= MOST_MASKED && !image.isEmpty();
  }

  private static boolean isWithin(COSStream stream, long pixels) throws IOException {
    COSBase filters = stream.getFilters();
    if (pixels < 1 || pixels > MOST_PIXELS) {
      return false;
    }
    try (InputStream in = stream.createRawInputStream()) {
      if (filters == null) {
        return PdfStreams.isWithin(in, List.of(), MOST_BYTES);
      }
      if (COSName.DCT_DECODE.equals(filters)) {
        byte[] jpeg = in.readAllBytes();
        long inside = pixels(jpeg);
        return inside <= MOST_PIXELS && JpegHead.canBeHeld(jpeg, inside);
      }
      if (COSName.CCITTFAX_DECODE.equals(filters)) {
        return faxBytes(stream) <= MOST_BYTES;
      }
      return COSName.FLATE_DECODE.equals(filters)
          && PdfStreams.isWithin(in, List.of("FlateDecode"), MOST_BYTES);
    }
  }

  private static long pixels(COSDictionary image) {
    return (long) image.getInt(COSName.WIDTH, COSName.W, 0)
        * image.getInt(COSName.HEIGHT, COSName.H, 0);
  }

  /** Of a JPEG, by its own head. */
  private static long pixels(byte[] jpeg) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
      if (!readers.hasNext()) {
        return Long.MAX_VALUE;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static long faxBytes(COSStream stream) {
    COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    long columns = 1728;
    long rows = stream.getInt(COSName.HEIGHT, COSName.H, 0);
    if (parameters instanceof COSDictionary dictionary) {
      columns = dictionary.getInt(COSName.COLUMNS, 1728);
      rows = Math.max(rows, dictionary.getInt(COSName.ROWS, 0));
    }
    return columns < 1 || rows < 1 ? Long.MAX_VALUE : (columns + 7) / 8 * rows;
  }
}
