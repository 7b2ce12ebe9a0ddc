package copydesk.access;

import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one subject may do: its roles by publication code, and whether it administers the realm.
 *
 * @param subject the stable id of the person or system ({@code sub} of the token)
 * @param name what to call it on a screen
 * @param roles publication code to the roles held there; a publication without roles is absent
 * @param admin whether it holds the realm-wide {@code admin}
 */
public record Rights(String subject, String name, Map<String, Set<Role>> roles, boolean admin) {

  /** The group of administrators. */
  static final String ADMIN_GROUP = "/admin";

  private static final Pattern GROUP = Pattern.compile("/publications/([a-z0-9-]{1,40})/([a-z]+)");

  /** Nobody: may do nothing. */
  public static Rights none() {
    return new Rights("", "", Map.of(), false);
  }

  /**
   * Reads rights out of group paths; a path of any other form grants nothing.
   *
   * @param groups full paths as the identity provider gives them
   */
  public static Rights ofGroups(String subject, String name, Collection<String> groups) {
    Map<String, Set<Role>> roles = new TreeMap<>();
    for (String group : groups) {
      Matcher path = GROUP.matcher(group);
      if (path.matches()) {
        Role.ofGroupName(path.group(2))
            .ifPresent(
                role ->
                    roles
                        .computeIfAbsent(path.group(1), code -> EnumSet.noneOf(Role.class))
                        .add(role));
      }
    }
    return new Rights(subject, name, roles, groups.contains(ADMIN_GROUP));
  }

  /** Whether any of the roles is held for this publication. */
  public boolean holds(String publication, Role... anyOf) {
    Set<Role> held = roles.getOrDefault(publication, Set.of());
    for (Role role : anyOf) {
      if (held.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** Codes of the publications for which any of the roles is held, in order. */
  public Set<String> publications(Role... anyOf) {
    Set<String> codes = new TreeSet<>();
    for (String code : roles.keySet()) {
      if (holds(code, anyOf)) {
        codes.add(code);
      }
    }
    return codes;
  }

  /**
   * Refuses unless any of the roles is held for this publication.
   *
   * @throws ProblemException {@link HttpProblem#FORBIDDEN}
   */
  public void require(String publication, Role... anyOf) {
    if (!holds(publication, anyOf)) {
      throw new ProblemException(
          HttpProblem.FORBIDDEN, "This needs another role for that publication.");
    }
  }

  /**
   * Refuses unless the subject administers the realm.
   *
   * @throws ProblemException {@link HttpProblem#FORBIDDEN}
   */
  public void requireAdmin() {
    if (!admin) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "This is for administrators.");
    }
  }
}
