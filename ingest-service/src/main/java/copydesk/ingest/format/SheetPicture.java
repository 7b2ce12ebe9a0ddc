package copydesk.ingest.format;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a sheet of a PDF, so that a person sees what was printed beside what was read. */
public final class SheetPicture {

  /** Pixels of the longer side: enough to read body type of a broadsheet, 8 MB while drawn. */
  private static final float LONGER_SIDE = 1600;

  /** Pixels a point; small sheets are not blown up beyond what a screen shows. */
  private static final float MOST_SCALE = 2;

  /** One at a time: what drawing needs is needed once, however many look. */
  private static final Semaphore ONE = new Semaphore(1, true);

  private SheetPicture() {}

  /**
   * A sheet as PNG.
   *
   * @param pdf a file that was read before; another is checked no less
   * @param number of the sheet, from 1
   * @return empty where there is no such sheet, or it cannot be drawn
   */
  public static Optional<byte[]> of(byte[] pdf, int number) {
    ONE.acquireUninterruptibly();
    try {
      PdfStreams.check(pdf);
      return drawn(pdf, number - 1);
    } catch (RefusedException | IOException | RuntimeException | StackOverflowError e) {
      // What the library throws on objects that are not what they should be; there is no picture.
      return Optional.empty();
    } finally {
      ONE.release();
    }
  }

  private static Optional<byte[]> drawn(byte[] pdf, int index) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (index >= Math.min(document.getNumberOfPages(), LineSink.MOST_SHEETS)) {
        return Optional.empty();
      }
      PDPage page = document.getPage(index);
      boolean turned = page.getRotation() % 180 != 0;
      float width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
      float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
      float scale = Math.min(MOST_SCALE, LONGER_SIDE / Math.max(width, height));
      int across = (int) (scale * width);
      int down = (int) (scale * height);
      if (across < 1 || down < 1) {
        return Optional.empty();
      }
      return Optional.of(
          Rasters.encoded(
              Rasters.drawn(
                  across,
                  down,
                  graphics -> new Renderer(document).renderPageToGraphics(index, graphics, scale)),
              "png"));
    }
  }

  private static final class Renderer extends PDFRenderer {
    Renderer(PDDocument document) {
      super(document);
      setSubsamplingAllowed(true);
      setAnnotationsFilter(annotation -> false);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new SheetDrawer(parameters);
    }
  }
}
