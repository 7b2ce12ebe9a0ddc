package copydesk.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.reading.model.Geometry.Box;
import copydesk.ingest.reading.model.Geometry.Place;
import copydesk.ingest.reading.model.Geometry.Sheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes where the lines of a source stand: {@code {"sheets":[{"width","height"}],"lines":[{
 * "sheet","block","box":[x,y,width,height],"size","confidence"}]}}, one line for each physical
 * line; what the file does not tell is left out.
 */
final class LayoutJson {

  private static final JsonFactory JSON = new JsonFactory();

  /** Places are told to a hundredth of a point or pixel. */
  private static final double HUNDRED = 100;

  private LayoutJson() {}

  static String of(Geometry geometry) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("sheets");
      for (Sheet sheet : geometry.sheets()) {
        json.writeStartObject();
        json.writeNumberField("width", told(sheet.width()));
        json.writeNumberField("height", told(sheet.height()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("lines");
      for (Place line : geometry.lines()) {
        line(line, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void line(Place line, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("sheet", line.sheet());
    json.writeNumberField("block", line.block());
    if (line.box().isPresent()) {
      Box box = line.box().get();
      json.writeArrayFieldStart("box");
      for (double edge : new double[] {box.x(), box.y(), box.width(), box.height()}) {
        json.writeNumber(told(edge));
      }
      json.writeEndArray();
    }
    if (line.size().isPresent()) {
      json.writeNumberField("size", told(line.size().getAsDouble()));
    }
    if (line.confidence().isPresent()) {
      json.writeNumberField("confidence", told(line.confidence().getAsDouble()));
    }
    json.writeEndObject();
  }

  private static double told(double value) {
    return Math.round(value * HUNDRED) / HUNDRED;
  }
}
