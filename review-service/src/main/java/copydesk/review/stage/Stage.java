package copydesk.review.stage;

import copydesk.access.Role;

/**
 * One step of a review.
 *
 * @param order its place, from 1
 * @param zh what it is called in Chinese
 * @param en what it is called in English
 * @param role who may claim and decide it: a reviewer or a chief
 */
public record Stage(int order, String zh, String en, Role role) {

  private static final int LONGEST_NAME = 40;

  public Stage {
    requireName(zh);
    requireName(en);
    if (role != Role.REVIEWER && role != Role.CHIEF) {
      throw new IllegalArgumentException("a stage is for reviewers or for a chief");
    }
  }

  private static void requireName(String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a stage has a name in both languages, of at most %d letters".formatted(LONGEST_NAME));
    }
  }
}
