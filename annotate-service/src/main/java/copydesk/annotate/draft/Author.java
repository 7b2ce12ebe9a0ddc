package copydesk.annotate.draft;

import java.time.Instant;

/**
 * Who edits, and when.
 *
 * @param subject the stable id of the person
 */
public record Author(String subject, Instant at) {}
