package copydesk.ingest.jump;

/** Why two ends belong together, in words a person understands. */
public record Reason(String zh, String en) {}
