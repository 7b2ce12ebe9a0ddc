package copydesk.annotate.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one person likes to work at the workbench. */
@Entity
public class Preference {

  /** The person. */
  @Id public String subject;

  /** Keys by command, those that are not the usual ones, as JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  public String keys;

  /** From how sure a suggestion on it is confirmed with all others, 0 to 1. */
  public double confirmFrom;
}
