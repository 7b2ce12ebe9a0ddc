package copydesk.annotate.style;

import copydesk.annotate.check.HouseStyle;
import copydesk.annotate.history.Editor;
import copydesk.annotate.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A word that a publication does not print. */
@Entity
@Table(name = "house_word")
@IdClass(ScopedId.class)
public class HouseWord {

  @Id public UUID publicationId;
  @Id public UUID id;

  /** As it is not to be printed; unlike that of any other word of the publication. */
  public String wrong;

  /** What is printed instead. */
  public String preferred;

  /** Whether it is an error of language; else the house only prefers the other. */
  public boolean error;

  public String note;

  /** Counts its changes; the ETag. */
  public long version;

  public String changedBy;
  public String changedByName;
  public Instant changedAt;

  /** Takes over what somebody wants of it. */
  void become(Wanted wanted, Editor editor) {
    wrong = wanted.wrong();
    preferred = wanted.preferred();
    error = wanted.isError();
    note = wanted.note();
    version++;
    changedBy = editor.subject();
    changedByName = editor.name();
    changedAt = editor.at();
  }

  /** Whether it is as somebody wants it already. */
  boolean is(Wanted wanted) {
    return wrong.equals(wanted.wrong())
        && preferred.equals(wanted.preferred())
        && error == wanted.isError()
        && note.equals(wanted.note());
  }

  HouseStyle.Pair pair() {
    return new HouseStyle.Pair(wrong, preferred, error);
  }
}
