package copydesk.annotate.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An article with its terms, which only the database reads. */
@Entity
@Immutable
@IdClass(SearchChange.Key.class)
public class SearchEntry {

  @Id public UUID publicationId;
  @Id public UUID articleId;

  public LocalDate issueDate;
  public String text;

  @JdbcTypeCode(SqlTypes.JSON)
  public String blocks;

  @JdbcTypeCode(SqlTypes.JSON)
  public String facts;
}
