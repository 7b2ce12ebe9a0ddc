package copydesk.ingest.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs of a page with the characters they stand for. Pictures are not looked at. */
final class PdfGlyphs extends PDFTextStripper {

  /** Forms may show forms, so that a small file may ask for endless work. */
  private static final int MOST_OPERATORS = 3_000_000;

  private static final int MOST_GLYPHS = 400_000;

  /** Two copies of a glyph this close make it look bold; in points. */
  private static final double SAME_PLACE = 0.7;

  private List<Glyph> glyphs = new ArrayList<>();
  private Set<Copy> copies = new HashSet<>();
  private int operators;
  private int seen;
  private int unmapped;

  /** The page asks for more work than any page needs. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * A glyph.
   *
   * @param text the characters it stands for
   * @param x of its left edge in points, from the sheet's left as it is read
   * @param baseline in points, from the sheet's top
   * @param size of its type in points
   * @param direction in degrees, in which the line runs
   */
  record Glyph(
      String text, double x, double baseline, double width, double size, double direction) {}

  private record Copy(String text, long x, long y) {}

  PdfGlyphs() {
    setSuppressDuplicateOverlappingText(false);
  }

  /** The glyphs of a page, from 1, in the order they are shown. */
  List<Glyph> of(PDDocument document, int number) throws IOException {
    glyphs = new ArrayList<>();
    copies = new HashSet<>();
    setStartPage(number);
    setEndPage(number);
    writeText(document, Writer.nullWriter());
    return glyphs;
  }

  /** Glyphs with a character, on all pages so far. */
  int seen() {
    return seen;
  }

  /** Glyphs of which no font says what they are, on all pages so far. */
  int unmapped() {
    return unmapped;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooMuchException();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof TooMuchException) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (seen + unmapped > MOST_GLYPHS) {
      throw new TooMuchException();
    }
    String text = font.toUnicode(code);
    if (text == null || text.codePoints().anyMatch(c -> c == 0xFFFD || isPrivate(c))) {
      unmapped++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  private static boolean isPrivate(int c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    seen++;
    double x = position.getXDirAdj();
    double baseline = position.getYDirAdj();
    Copy copy = new Copy(text, Math.round(x / SAME_PLACE), Math.round(baseline / SAME_PLACE));
    double size = position.getFontSizeInPt();
    if (copies.add(copy) && size > 0) {
      glyphs.add(new Glyph(text, x, baseline, position.getWidthDirAdj(), size, position.getDir()));
    }
  }
}
