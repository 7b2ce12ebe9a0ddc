package copydesk.review.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The heads of all audit chains at one time, as they were exported. */
@Entity
@Immutable
public class HeadExport {

  @Id public UUID id;

  public Instant exportedAt;

  /** One JSON object a line. */
  public String heads;

  /** Of the lines in UTF-8, 64 hexadecimal digits. */
  public String sha256;
}
