package copydesk.annotate.style;

import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.annotate.publication.Publication;
import copydesk.annotate.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Who may see and change lists: those who edit, review or decide for the publication see it; its
 * chiefs and administrators change it.
 */
@ApplicationScoped
class StyleDoor {

  private static final Role[] READERS = {Role.EDITOR, Role.REVIEWER, Role.CHIEF};

  @Inject CurrentRights rights;
  @Inject Publications publications;

  /** The publications whose lists one may see. */
  List<Publication> readable() {
    Rights held = rights.get();
    return held.admin()
        ? publications.list("order by code")
        : publications.ofCodes(held.publications(READERS));
  }

  /** Whether there is any publication whose list one may see, or may come to be. */
  boolean mayReadAny() {
    return rights.get().admin() || !rights.get().publications(READERS).isEmpty();
  }

  boolean mayChange(String code) {
    return rights.get().admin() || rights.get().holds(code, Role.CHIEF);
  }

  /** The publication of a code, for who may see its list. */
  Publication toRead(String code) {
    if (!rights.get().admin()) {
      rights.get().require(code, READERS);
    }
    return publications.require(code);
  }

  /** The publication of a code, for who may change its list. */
  Publication toChange(String code) {
    if (!rights.get().admin()) {
      rights.get().require(code, Role.CHIEF);
    }
    return publications.require(code);
  }

  /** Refuses unless one may change a word; for others than its publication's it is not there. */
  void requireChange(UUID publicationId) {
    String code = publications.findById(publicationId).code;
    if (!rights.get().admin() && !rights.get().holds(code, Role.values())) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such word.");
    }
    toChange(code);
  }
}
