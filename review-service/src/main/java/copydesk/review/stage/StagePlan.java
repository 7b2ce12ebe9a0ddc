package copydesk.review.stage;

import copydesk.access.Role;
import java.util.List;

/**
 * The stages that a publication's submissions pass, one to three. The last is a chief's, those
 * before it are reviewers'.
 *
 * @param stages in order
 */
public record StagePlan(List<Stage> stages) {

  /** How many stages a plan may have at most. */
  public static final int MOST = 3;

  private static final Stage FIRST = new Stage(1, "初审", "First review", Role.REVIEWER);
  private static final Stage SECOND = new Stage(2, "复审", "Second review", Role.REVIEWER);

  public StagePlan {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || stages.size() > MOST) {
      throw new IllegalArgumentException("a publication has one to three stages");
    }
    for (int i = 0; i < stages.size(); i++) {
      if (stages.get(i).order() != i + 1) {
        throw new IllegalArgumentException("stages are numbered from 1 without a gap");
      }
      Role expected = i + 1 == stages.size() ? Role.CHIEF : Role.REVIEWER;
      if (stages.get(i).role() != expected) {
        throw new IllegalArgumentException(
            "the last stage is a chief's, those before it are reviewers'");
      }
    }
  }

  /** The usual plan of so many stages: 初审, 复审, 终审, leaving out the middle and then the first. */
  public static StagePlan usual(int count) {
    Stage last = new Stage(count, "终审", "Final review", Role.CHIEF);
    return new StagePlan(
        switch (count) {
          case 1 -> List.of(last);
          case 2 -> List.of(FIRST, last);
          case 3 -> List.of(FIRST, SECOND, last);
          default -> List.of();
        });
  }

  /** How many stages there are. */
  public int size() {
    return stages.size();
  }

  /**
   * @param order from 1
   */
  public Stage stage(int order) {
    return stages.get(order - 1);
  }
}
