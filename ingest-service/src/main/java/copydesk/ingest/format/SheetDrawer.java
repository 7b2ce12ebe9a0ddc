package copydesk.ingest.format;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws what a page of a newspaper is made of: glyphs, rules and pictures of a reasonable size.
 * Whatever needs a further canvas for each time it is shown, of a size that the file chooses, is
 * drawn plainly or left out.
 */
final class SheetDrawer extends PageDrawer {

  private static final int MOST_OPERATORS = 1_000_000;

  /** Pixels of a picture beyond which only every second, third… is looked at. */
  private static final double MOST_PIXELS = 4_000_000;

  private static final Color UNDRAWN = new Color(0xDDDDDD);

  private int operators;

  SheetDrawer(PageDrawerParameters parameters) throws IOException {
    super(parameters);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new PdfGlyphs.TooMuchException();
    }
    super.processOperator(operator, operands);
    if (operator.getName().equals("gs")) {
      getGraphicsState().setSoftMask(null);
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof PdfGlyphs.TooMuchException) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    showForm(form);
  }

  @Override
  protected Paint getPaint(PDColor color) throws IOException {
    return color.getColorSpace() instanceof PDPattern ? UNDRAWN : super.getPaint(color);
  }

  @Override
  public void shadingFill(COSName shading) {
    // A shading fills the whole of what is clipped, pixel by pixel: decoration, at a price.
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    if (PdfPicture.canBeDrawn(image)) {
      super.drawImage(image);
    }
  }

  @Override
  protected int getSubsampling(PDImage image, AffineTransform at) {
    double pixels = (double) image.getWidth() * image.getHeight();
    int least = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
    return Math.max(least, super.getSubsampling(image, at));
  }
}
