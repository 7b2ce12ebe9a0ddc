package copydesk.annotate.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import copydesk.annotate.text.Decision;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Reason;
import java.io.IOException;

/** A part as JSON: a range; with a reason it is a drop, without one a piece. */
final class PartJson {

  private PartJson() {}

  /** What a part may have. */
  private record Wire(String source, int start, int end, Reason reason, Decision decision) {}

  static final class Writer extends StdSerializer<Part> {
    private static final long serialVersionUID = 1;

    Writer() {
      super(Part.class);
    }

    @Override
    public void serialize(Part part, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("source", part.range().source());
      json.writeNumberField("start", part.range().start());
      json.writeNumberField("end", part.range().end());
      if (part instanceof Drop drop) {
        json.writeStringField("reason", WireJson.word(drop.reason()));
        if (drop.decision() != null) {
          provider.defaultSerializeField("decision", drop.decision(), json);
        }
      }
      json.writeEndObject();
    }
  }

  static final class Reader extends StdDeserializer<Part> {
    private static final long serialVersionUID = 1;

    Reader() {
      super(Part.class);
    }

    @Override
    public Part deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      TreeNode tree = parser.readValueAsTree();
      Wire wire = parser.getCodec().treeToValue(tree, Wire.class);
      Range range = new Range(wire.source(), wire.start(), wire.end());
      return wire.reason() == null
          ? new Piece(range)
          : new Drop(range, wire.reason(), wire.decision());
    }
  }
}
