package copydesk.ingest.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A newspaper. Its code stands in group paths and file names and never changes. */
@Entity
public class Publication {

  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @Column(updatable = false)
  public String code;

  public String name;

  /** A BCP 47 tag, such as {@code zh-Hans}. */
  public String language;

  /** An IANA time zone, in which its dates are meant. */
  public String timeZone;
}
