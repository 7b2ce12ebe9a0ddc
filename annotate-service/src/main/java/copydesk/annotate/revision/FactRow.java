package copydesk.annotate.revision;

import com.fasterxml.jackson.databind.JsonNode;

/** A fact as it goes into its table. */
record FactRow(String id, String type, String quote, String status, JsonNode document) {}
