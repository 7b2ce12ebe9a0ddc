package copydesk.ingest.format;

import copydesk.ingest.format.PrintedPage.SetLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a page that was set in the formats that newspapers send. Pixels are at 300 to the inch.
 */
final class Press {

  private static final double PIXELS = 300 / 72.0;

  private final PrintedPage page;

  Press(PrintedPage page) {
    this.page = page;
  }

  /** ALTO of a version, 2 to 4: words where there are words, sizes of type, confidences. */
  String alto(int version) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto xmlns=\"http://www.loc.gov/");
    out.append("standards/alto/ns-v").append(version).append("#\">\n<Description>");
    out.append("<MeasurementUnit>pixel</MeasurementUnit></Description>\n<Styles>");
    for (double size : new TreeSet<>(page.lines().stream().map(SetLine::size).toList())) {
      out.append("<TextStyle ID=\"").append(style(size)).append("\" FONTFAMILY=\"Song\" ");
      out.append("FONTSIZE=\"").append(size).append("\"/>");
    }
    out.append("</Styles>\n<Layout><Page ID=\"p1\" PHYSICAL_IMG_NR=\"1\" ");
    out.append(extent(page.width(), page.height())).append("><PrintSpace>\n");
    for (List<SetLine> region : regions()) {
      SetLine first = region.getFirst();
      out.append("<TextBlock ID=\"b").append(first.region()).append("\">\n");
      for (SetLine line : region) {
        out.append("<TextLine STYLEREFS=\"").append(style(line.size())).append("\" ");
        out.append(place(line.x(), line)).append(extent(line.width(), line.size())).append('>');
        words(line, out);
        out.append("</TextLine>\n");
      }
      out.append("</TextBlock>\n");
    }
    return out.append("</PrintSpace></Page></Layout></alto>\n").toString();
  }

  private void words(SetLine line, StringBuilder out) {
    String[] words = page.han() ? new String[] {line.text()} : line.text().split(" ", -1);
    double natural = PrintedPage.width(line.text(), line.size(), page.han());
    double stretch = line.width() / natural;
    double x = line.x();
    for (int i = 0; i < words.length; i++) {
      double width = stretch * PrintedPage.width(words[i], line.size(), page.han());
      out.append(i > 0 ? "<SP/>" : "").append("<String CONTENT=\"").append(escaped(words[i]));
      out.append("\" WC=\"0.96\" ").append(place(x, line)).append(extent(width, line.size()));
      out.append("/>");
      x += width + stretch * PrintedPage.width(" ", line.size(), page.han());
    }
  }

  /** PAGE XML of 2019, without sizes of type, as recognition engines write it. */
  String pageXml() {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PcGts xmlns=\"http://schema.");
    out.append("primaresearch.org/PAGE/gts/pagecontent/2019-07-15\"><Page imageFilename=\"");
    out.append(page.name()).append(".jpg\" imageWidth=\"").append(px(page.width()));
    out.append("\" imageHeight=\"").append(px(page.height())).append("\">\n<ReadingOrder>");
    out.append("<OrderedGroup id=\"o\">");
    for (List<SetLine> region : regions()) {
      int number = region.getFirst().region();
      out.append("<RegionRefIndexed index=\"").append(number).append("\" regionRef=\"r");
      out.append(number).append("\"/>");
    }
    out.append("</OrderedGroup></ReadingOrder>\n");
    // The regions stand in the file as no reader reads them: their order is told above.
    for (List<SetLine> region : regions().reversed()) {
      out.append("<TextRegion id=\"r").append(region.getFirst().region()).append("\">\n");
      for (SetLine line : region) {
        out.append("<TextLine><Coords points=\"").append(corners(line)).append("\"/>");
        out.append("<TextEquiv conf=\"0.93\"><Unicode>").append(escaped(line.text()));
        out.append("</Unicode></TextEquiv></TextLine>\n");
      }
      out.append("</TextRegion>\n");
    }
    return out.append("</Page></PcGts>\n").toString();
  }

  private static String corners(SetLine line) {
    int left = px(line.x());
    int top = px(line.top());
    int right = px(line.x() + line.width());
    int bottom = px(line.top() + line.size());
    return left + "," + top + " " + right + "," + top + " " + right + "," + bottom + " " + left
        + "," + bottom;
  }

  /** hOCR, with the document type that its writers put before it. */
  String hocr() {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD ");
    out.append("XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-");
    out.append("transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>");
    out.append("</title><meta name=\"ocr-system\" content=\"press\"/></head><body>\n");
    out.append("<div class=\"ocr_page\" title=\"bbox 0 0 ").append(px(page.width())).append(' ');
    out.append(px(page.height())).append("; ppageno 0\">\n");
    for (List<SetLine> region : regions()) {
      out.append("<div class=\"ocr_carea\"><p class=\"ocr_par\">\n");
      for (SetLine line : region) {
        String box =
            "bbox %d %d %d %d"
                .formatted(
                    px(line.x()),
                    px(line.top()),
                    px(line.x() + line.width()),
                    px(line.top() + line.size()));
        out.append("<span class=\"ocr_line\" title=\"").append(box).append("; x_size ");
        out.append(px(line.size())).append("\"><span class=\"ocrx_word\" title=\"").append(box);
        out.append("; x_wconf 94\">").append(escaped(line.text())).append("</span></span>\n");
      }
      out.append("</p></div>\n");
    }
    return out.append("</div></body></html>\n").toString();
  }

  /** PDF with a text layer: fonts that no file embeds, as printers' own were. */
  byte[] pdf() {
    StringBuilder content = new StringBuilder("BT\n");
    for (SetLine line : page.lines()) {
      double natural = PrintedPage.width(line.text(), line.size(), page.han());
      int signs = line.text().codePointCount(0, line.text().length());
      double apart = signs > 1 ? (line.width() - natural) / (signs - 1) : 0;
      content.append(
          String.format(
              Locale.ROOT,
              "/F %.1f Tf %.4f Tc 1 0 0 1 %.2f %.2f Tm <%s> Tj%n",
              line.size(),
              apart,
              line.x(),
              page.height() - line.baseline(),
              HexFormat.of().formatHex(line.text().getBytes(charset()))));
    }
    content.append("ET\n");
    return pdf(content.toString(), fonts());
  }

  private Charset charset() {
    return page.han() ? StandardCharsets.UTF_16BE : Charset.forName("windows-1252");
  }

  private List<String> fonts() {
    if (!page.han()) {
      return List.of("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }
    return List.of(
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H"
            + "/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
            + "<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/DW 1000/W[1 95 500]"
            + "/FontDescriptor 7 0 R>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
            + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
  }

  private byte[] pdf(String content, List<String> fonts) {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.add(
        String.format(
            Locale.ROOT,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.0f %.0f]/Resources<</Font<</F 5 0 R>>>>"
                + "/Contents 4 0 R>>",
            page.width(),
            page.height()));
    objects.add("<</Length " + content.length() + ">>stream\n" + content + "endstream");
    objects.addAll(fonts);
    return Pdfs.of(objects);
  }

  private List<List<SetLine>> regions() {
    return new ArrayList<>(
        page.lines().stream()
            .collect(
                Collectors.groupingBy(SetLine::region, java.util.TreeMap::new, Collectors.toList()))
            .values());
  }

  private static String place(double x, SetLine line) {
    return "HPOS=\"" + px(x) + "\" VPOS=\"" + px(line.top()) + "\" ";
  }

  private static String extent(double width, double height) {
    return "WIDTH=\"" + px(width) + "\" HEIGHT=\"" + px(height) + "\"";
  }

  private static String style(double size) {
    return "s" + Math.round(10 * size);
  }

  private static int px(double points) {
    return (int) Math.round(points * PIXELS);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** Writes the objects of a PDF with the table that finds them. */
  static final class Pdfs {

    private Pdfs() {}

    static byte[] of(List<String> objects) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      List<Integer> places = new ArrayList<>();
      out.writeBytes(latin("%PDF-1.7\n"));
      for (int i = 0; i < objects.size(); i++) {
        places.add(out.size());
        out.writeBytes(latin((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
      }
      int table = out.size();
      out.writeBytes(latin("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
      for (int place : places) {
        out.writeBytes(latin(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
      }
      out.writeBytes(
          latin(
              "trailer\n<</Root 1 0 R/Size "
                  + (objects.size() + 1)
                  + ">>\nstartxref\n"
                  + table
                  + "\n%%EOF\n"));
      return out.toByteArray();
    }

    private static byte[] latin(String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
