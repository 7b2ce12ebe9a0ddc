package copydesk.look;

import copydesk.access.Rights;
import copydesk.access.Role;
import java.util.Set;

/** A door in the header, and who finds work behind it. What one may do there, each service says. */
public enum Room {
  INTAKE("/ingest"),
  DESK("/annotate"),
  REVIEW("/review");

  private final String path;

  Room(String path) {
    this.path = path;
  }

  /** Where it begins, from the origin. */
  public String path() {
    return path;
  }

  /** For style and tests. */
  public String code() {
    return path.substring(1);
  }

  boolean hasWorkFor(Rights rights) {
    return rights.admin() || !publications(rights).isEmpty();
  }

  private Set<String> publications(Rights rights) {
    return switch (this) {
      case INTAKE -> rights.publications(Role.INGESTOR, Role.EDITOR, Role.REVIEWER, Role.CHIEF);
      case DESK -> rights.publications(Role.EDITOR);
      case REVIEW -> rights.publications(Role.REVIEWER, Role.CHIEF, Role.PUBLISHER);
    };
  }
}
