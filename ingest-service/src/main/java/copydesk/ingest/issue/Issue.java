package copydesk.ingest.issue;

import java.time.LocalDate;
import java.util.UUID;

/** One day's edition of a publication. */
public record Issue(UUID publicationId, LocalDate date, String edition) {}
