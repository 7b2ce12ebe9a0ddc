package copydesk.annotate.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import copydesk.annotate.draft.Approximation;
import copydesk.annotate.draft.DateRule;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.FactValue.Amount;
import copydesk.annotate.draft.FactValue.Dated;
import copydesk.annotate.draft.FactValue.Known;
import copydesk.annotate.draft.FactValue.Position;
import copydesk.annotate.draft.FactValue.Words;
import copydesk.annotate.draft.Rank;
import copydesk.annotate.recognise.Units;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact's value as JSON: words are a string, all else is an object. A date that an editor gives
 * has no rule; amounts that were kept before kinds were known get theirs by the unit.
 */
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
        case Dated dated -> {
          json.writeStartObject();
          json.writeStringField("date", dated.date());
          json.writeStringField("rule", WireJson.word(dated.rule()));
          if (dated.issue() != null) {
            json.writeStringField("issue", dated.issue().toString());
          }
          json.writeEndObject();
        }
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
          json.writeStringField("kind", amount.kind());
          json.writeBooleanField("approx", amount.approx());
          if (amount.approximation() != null) {
            json.writeStringField("approximation", WireJson.word(amount.approximation()));
          }
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
        return amount(value, context);
      }
      if (!value.path("date").asText("").isBlank()) {
        return dated(value, context);
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

    private static Amount amount(JsonNode value, DeserializationContext context)
        throws IOException {
      String unit = value.path("unit").asText("");
      String kind = value.path("kind").asText("");
      Approximation approximation =
          value.hasNonNull("approximation")
              ? context.readTreeAsValue(value.path("approximation"), Approximation.class)
              : value.path("approx").asBoolean(false) ? Approximation.ABOUT : null;
      return new Amount(
          value.path("number").decimalValue(),
          value.path("to").isNumber() ? value.path("to").decimalValue() : null,
          unit,
          kind.isBlank() ? Units.kind(unit) : kind,
          approximation);
    }

    private static Dated dated(JsonNode value, DeserializationContext context) throws IOException {
      try {
        return new Dated(
            value.path("date").asText(),
            value.hasNonNull("rule")
                ? context.readTreeAsValue(value.path("rule"), DateRule.class)
                : DateRule.EDITOR,
            value.hasNonNull("issue") ? LocalDate.parse(value.path("issue").asText()) : null);
      } catch (DateTimeException e) {
        throw context.weirdStringException(value.toString(), LocalDate.class, "not a day");
      }
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
