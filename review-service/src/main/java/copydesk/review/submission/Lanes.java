package copydesk.review.submission;

import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.review.publication.Publication;
import copydesk.review.stage.StagePlan;
import copydesk.review.submission.Submissions.Lane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The lanes of the queue: one for each publication, role and stage. */
public final class Lanes {

  private static final List<Role> ROLES = List.of(Role.REVIEWER, Role.CHIEF);

  private Lanes() {}

  /**
   * All lanes of some publications.
   *
   * @param stage only this stage, or null for all
   */
  public static List<Lane> of(Collection<Publication> publications, Integer stage) {
    List<Lane> lanes = new ArrayList<>();
    for (Publication publication : publications) {
      for (Role role : ROLES) {
        for (int order = 1; order <= StagePlan.MOST; order++) {
          // A reviewer's stage has a chief's behind it, so the last of all is never a reviewer's.
          boolean thereIs = role == Role.CHIEF || order < StagePlan.MOST;
          if (thereIs && (stage == null || stage == order)) {
            lanes.add(new Lane(publication.id, role, order));
          }
        }
      }
    }
    return lanes;
  }

  /** The lanes that a person may take from. */
  public static List<Lane> of(Rights rights, Collection<Publication> publications, Integer stage) {
    List<Lane> lanes = new ArrayList<>();
    for (Publication publication : publications) {
      for (Lane lane : of(List.of(publication), stage)) {
        if (rights.holds(publication.code, lane.role())) {
          lanes.add(lane);
        }
      }
    }
    return lanes;
  }
}
