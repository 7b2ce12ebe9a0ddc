package copydesk.engines;

import java.util.Locale;

/** The database logins of the house, besides the superuser. */
public enum Login {
  /** Makes the tables and views of ingest. */
  INGEST_OWNER,
  /** Reads and writes rows of ingest. */
  INGEST_APP,
  /** Makes the tables and views of annotate. */
  ANNOTATE_OWNER,
  /** Reads and writes rows of annotate. */
  ANNOTATE_APP,
  /** Makes the tables and views of review. */
  REVIEW_OWNER,
  /** Reads and writes rows of review. */
  REVIEW_APP,
  /** Keycloak, in its own database. */
  KEYCLOAK;

  /** The name of the role in PostgreSQL. */
  public String role() {
    return name().toLowerCase(Locale.ROOT);
  }
}
