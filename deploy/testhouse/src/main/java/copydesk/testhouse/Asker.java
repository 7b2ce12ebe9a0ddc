package copydesk.testhouse;

import io.restassured.specification.RequestSpecification;

/**
 * Everybody who can ask for something of one publication: no sign-in, no role, every role but for
 * other publications, and each role for this one. Roles only add to what one may do, so whoever
 * holds all of them elsewhere stands for all who hold one elsewhere.
 */
public enum Asker {
  /** Not signed in. */
  NOBODY,
  /** Signed in, without any role. */
  GUEST,
  /** Holds all five roles, each for other publications. */
  ELSEWHERE,
  INGESTOR,
  EDITOR,
  REVIEWER,
  CHIEF,
  PUBLISHER,
  ADMIN;

  /** Adds who one is to a request. */
  RequestSpecification on(RequestSpecification request) {
    return this == NOBODY ? request : request.auth().oauth2(token());
  }

  private String token() {
    return switch (this) {
      case NOBODY -> throw new IllegalStateException("nobody has no token");
      case GUEST -> Tokens.of("guest");
      case ELSEWHERE -> Tokens.of(BusyPerson.USERNAME);
      case INGESTOR -> Tokens.client("scanner");
      case EDITOR -> Tokens.of("lin");
      case REVIEWER -> Tokens.of("he");
      case CHIEF -> Tokens.of("gu");
      case PUBLISHER -> Tokens.client("publishing-system");
      case ADMIN -> Tokens.of("admin");
    };
  }
}
