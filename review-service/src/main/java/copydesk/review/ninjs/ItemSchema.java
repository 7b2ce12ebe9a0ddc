package copydesk.review.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;

/** A JSON Schema that records are checked against: the project's own, or the official one. */
public final class ItemSchema {

  /** The project's own schema of the records it publishes; stricter than ninjs itself. */
  public static final String OWN = "/copydesk/review/ninjs/record.schema.json";

  /**
   * The official schema refers to a schema of GeoJSON that is kept elsewhere and never loaded from
   * here. Our records carry no geometry, so anything with a type passes.
   */
  private static final Map<String, String> STAND_INS =
      Map.of(
          "https://geojson.org/schema/GeoJSON.json",
          """
          {"$schema":"https://json-schema.org/draft/2020-12/schema",
           "$id":"https://geojson.org/schema/GeoJSON.json",
           "type":"object","required":["type"]}
          """);

  private final JsonSchema schema;

  /**
   * @param schema a schema of draft 2020-12
   */
  public ItemSchema(JsonNode schema) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    this.schema =
        JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                factory -> factory.schemaLoaders(loaders -> loaders.schemas(STAND_INS)))
            .getSchema(schema, config);
  }

  /** What is wrong with an item, with the place of each; empty if it is valid. */
  public List<String> faults(JsonNode item) {
    return schema.validate(item).stream().map(ValidationMessage::getMessage).sorted().toList();
  }
}
