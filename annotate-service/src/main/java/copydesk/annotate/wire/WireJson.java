package copydesk.annotate.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import copydesk.annotate.check.Verdict;
import copydesk.annotate.draft.Approximation;
import copydesk.annotate.draft.DateRule;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.LinkKind;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.draft.Rank;
import copydesk.annotate.text.BlockType;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How the pure types go over the wire; they themselves know nothing of it. */
public final class WireJson extends SimpleModule {

  private static final long serialVersionUID = 1;

  private static final List<Class<? extends Enum<?>>> WORDS =
      List.of(
          BlockType.class,
          Reason.class,
          FactType.class,
          FactStatus.class,
          Approximation.class,
          DateRule.class,
          LinkKind.class,
          Rank.class,
          Operation.Boundary.class,
          Verdict.class);

  /** Names the kinds of operations. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.Flip.class, name = "flip"),
    @JsonSubTypes.Type(value = Operation.Replace.class, name = "replace"),
    @JsonSubTypes.Type(value = Operation.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Operation.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Operation.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Operation.Divide.class, name = "divide"),
    @JsonSubTypes.Type(value = Operation.Adopt.class, name = "adopt"),
    @JsonSubTypes.Type(value = Operation.Retype.class, name = "retype"),
    @JsonSubTypes.Type(value = Operation.Tag.class, name = "tag"),
    @JsonSubTypes.Type(value = Operation.Untag.class, name = "untag"),
    @JsonSubTypes.Type(value = Operation.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = Operation.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Operation.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Operation.Unlink.class, name = "unlink"),
    @JsonSubTypes.Type(value = Operation.Waive.class, name = "waive"),
  })
  private interface OperationKinds {}

  public WireJson() {
    super("annotate");
    WORDS.forEach(this::addWord);
    addSerializer(FactValue.class, new ValueJson.Writer());
    addDeserializer(FactValue.class, new ValueJson.Reader());
    addSerializer(Part.class, new PartJson.Writer());
    addDeserializer(Part.class, new PartJson.Reader());
    setMixInAnnotation(Operation.class, OperationKinds.class);
  }

  /** A constant's name as it goes over the wire: lower case, words joined by hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @SuppressWarnings("unchecked")
  private <E extends Enum<?>> void addWord(Class<E> type) {
    addSerializer(type, new WordWriter<>(type));
    addDeserializer((Class<Enum<?>>) (Class<?>) type, new WordReader(type));
  }

  private static final class WordWriter<E extends Enum<?>> extends StdSerializer<E> {
    private static final long serialVersionUID = 1;

    WordWriter(Class<E> type) {
      super(type);
    }

    @Override
    public void serialize(E constant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(word(constant));
    }
  }

  private static final class WordReader extends StdDeserializer<Enum<?>> {
    private static final long serialVersionUID = 1;

    WordReader(Class<? extends Enum<?>> type) {
      super(type);
    }

    @Override
    public Enum<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString();
      for (Object constant : handledType().getEnumConstants()) {
        if (word((Enum<?>) constant).equals(text)) {
          return (Enum<?>) constant;
        }
      }
      throw context.weirdStringException(text, handledType(), "not one of the known words");
    }
  }
}
