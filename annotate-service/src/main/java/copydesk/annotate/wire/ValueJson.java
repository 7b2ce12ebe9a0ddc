package copydesk.annotate.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.FactValue.Amount;
import copydesk.annotate.draft.FactValue.Known;
import copydesk.annotate.draft.FactValue.Position;
import copydesk.annotate.draft.FactValue.Words;
import copydesk.annotate.draft.Rank;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;

/** A fact's value as JSON: words are a string, all else is an object. */
final class ValueJson {

  private ValueJson() {}

  static final class Writer extends StdSerializer<FactValue> {
    private static final long serialVersionUID = 1;

    Writer() {
      super(FactValue.class);
    }

    @Override
    public void serialize(FactValue value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (value) {
        case Words words -> json.writeString(words.text());
        case Known known -> {
          json.writeStartObject();
          json.writeStringField("entry", known.entry());
          json.writeStringField("name", known.name());
          json.writeEndObject();
        }
        case Position position -> {
          json.writeStartObject();
          json.writeStringField("title", position.title());
          json.writeStringField("organization", position.organization());
          json.writeStringField("rank", WireJson.word(position.rank()));
          json.writeEndObject();
        }
        case Amount amount -> {
          json.writeStartObject();
          json.writeNumberField("number", amount.number());
          if (amount.to() != null) {
            json.writeNumberField("to", amount.to());
          }
          json.writeStringField("unit", amount.unit());
          json.writeBooleanField("approx", amount.approx());
          json.writeEndObject();
        }
      }
    }
  }

  static final class Reader extends StdDeserializer<FactValue> {
    private static final long serialVersionUID = 1;

    Reader() {
      super(FactValue.class);
    }

    @Override
    public FactValue deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode value = parser.readValueAsTree();
      if (value.isTextual() && !value.textValue().isBlank()) {
        return new Words(value.textValue());
      }
      if (value.path("number").isNumber()) {
        BigDecimal to = value.path("to").isNumber() ? value.path("to").decimalValue() : null;
        return new Amount(
            value.path("number").decimalValue(),
            to,
            value.path("unit").asText(""),
            value.path("approx").asBoolean(false));
      }
      if (!value.path("entry").asText("").isBlank() && !value.path("name").asText("").isBlank()) {
        return known(value, context);
      }
      if (!value.path("title").asText("").isBlank()) {
        return new Position(
            value.path("title").asText(),
            value.path("organization").asText(""),
            value.hasNonNull("rank")
                ? context.readTreeAsValue(value.path("rank"), Rank.class)
                : Rank.FULL);
      }
      throw context.weirdStringException(value.toString(), FactValue.class, "not a fact's value");
    }

    private static Known known(JsonNode value, DeserializationContext context) throws IOException {
      String entry = value.path("entry").asText();
      try {
        return new Known(UUID.fromString(entry).toString(), value.path("name").asText());
      } catch (IllegalArgumentException e) {
        throw context.weirdStringException(entry, UUID.class, "not an entry's id");
      }
    }
  }
}
