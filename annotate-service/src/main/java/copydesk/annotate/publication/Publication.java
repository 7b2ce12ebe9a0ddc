package copydesk.annotate.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A newspaper. */
@Entity
public class Publication {

  @Id public UUID id;

  public String code;
  public String name;

  /** A BCP 47 tag, such as {@code zh-Hans}. */
  public String language;

  /** An IANA time zone, in which its dates are meant. */
  public String timeZone;
}
