package copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static Rights of(String... groups) {
    return Rights.ofGroups("s-1", "Bian", List.of(groups));
  }

  @Test
  void aRoleHoldsForItsPublicationOnly() {
    Rights rights = of("/publications/ytwb/editor", "/publications/ytrb/reviewer");

    assertThat(rights.holds("ytwb", Role.EDITOR)).isTrue();
    assertThat(rights.holds("ytrb", Role.EDITOR)).isFalse();
    assertThat(rights.holds("ytrb", Role.REVIEWER)).isTrue();
    assertThat(rights.publications(Role.EDITOR)).containsExactly("ytwb");
    assertThat(rights.publications(Role.EDITOR, Role.REVIEWER)).containsExactly("ytrb", "ytwb");
  }

  @Test
  void anotherFormOfGroupGrantsNothing() {
    Rights rights =
        of(
            "/publications/ytwb",
            "/publications/ytwb/owner",
            "publications/ytwb/editor",
            "/x/publications/ytwb/editor",
            "/publications/YTWB/editor",
            "editor",
            "admin");

    assertThat(rights.roles()).isEmpty();
    assertThat(rights.admin()).isFalse();
  }

  @Test
  void anAdministratorHoldsNoRoleOfAPublication() {
    Rights rights = of("/admin");

    assertThat(rights.admin()).isTrue();
    assertThat(rights.holds("ytwb", Role.values())).isFalse();
  }

  @Test
  void requireLetsTheHolderPassAndRefusesTheOthers() {
    Rights rights = of("/publications/ytwb/editor");

    rights.require("ytwb", Role.EDITOR, Role.CHIEF);
    assertThatThrownBy(() -> rights.require("ytrb", Role.EDITOR))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(rights::requireAdmin).isInstanceOf(ProblemException.class);
  }
}
