package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry.Place;
import copydesk.ingest.text.Decoding.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF with a text layer: glyphs become lines by where they stand, and the lines are put in the
 * order of the columns that the white space between them shows.
 */
final class PdfReader {

  /** A whole file ends with this mark; some writers put bytes of their own behind it. */
  private static final String END = "%%EOF";

  private static final int TAIL = 4096;

  /** Share of glyphs without a character beyond which a text cannot be read. */
  private static final double MOST_UNMAPPED = 0.2;

  private PdfReader() {}

  static Extraction read(byte[] bytes) throws RefusedException {
    String tail =
        new String(
            bytes,
            Math.max(0, bytes.length - TAIL),
            Math.min(bytes.length, TAIL),
            StandardCharsets.ISO_8859_1);
    if (!tail.contains(END)) {
      throw new RefusedException(Refusal.PDF_DAMAGED);
    }
    PdfStreams.check(bytes);
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw new RefusedException(Refusal.PDF_ENCRYPTED);
      }
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new RefusedException(Refusal.PDF_ENCRYPTED);
    } catch (PdfGlyphs.TooMuchException e) {
      throw new RefusedException(Refusal.TOO_LARGE);
    } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError e) {
      // What the library throws on a file whose objects are not what they should be.
      throw new RefusedException(Refusal.PDF_DAMAGED);
    }
  }

  private static Extraction read(PDDocument document) throws IOException, RefusedException {
    if (document.getNumberOfPages() > LineSink.MOST_SHEETS) {
      throw new RefusedException(Refusal.TOO_MANY_SHEETS);
    }
    LineSink sink = new LineSink();
    PdfGlyphs glyphs = new PdfGlyphs();
    int blocks = 0;
    for (PDPage page : document.getPages()) {
      PdfStreams.checkContents(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
      List<PdfLine> pieces = PdfLines.of(glyphs.of(document, sink.sheet() + 2));
      boolean turned = page.getRotation() % 180 != 0;
      float width = page.getCropBox().getWidth();
      float height = page.getCropBox().getHeight();
      sink.sheet(turned ? height : width, turned ? width : height);
      for (List<PdfLine> column : ColumnOrder.of(pieces)) {
        for (PdfLine line : column) {
          sink.line(
              line.text(),
              new Place(
                  sink.sheet(),
                  Optional.of(line.box()),
                  OptionalDouble.of(line.size()),
                  OptionalDouble.empty(),
                  blocks));
        }
        blocks++;
      }
    }
    if (glyphs.unmapped() > MOST_UNMAPPED * (glyphs.seen() + glyphs.unmapped())) {
      throw new RefusedException(Refusal.PDF_WITHOUT_CHARACTERS);
    }
    if (sink.isEmpty()) {
      throw new RefusedException(Refusal.PDF_WITHOUT_TEXT);
    }
    return sink.extracted(FileKind.PDF, "PDF", Origin.TOLD);
  }
}
