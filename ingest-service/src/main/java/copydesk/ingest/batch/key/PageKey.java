package copydesk.ingest.batch.key;

import java.time.LocalDate;

/**
 * The page that a file is.
 *
 * @param publication the publication's code
 */
public record PageKey(String publication, LocalDate date, String edition, String label) {}
