package copydesk.e2e;

import static io.restassured.RestAssured.given;

import copydesk.testhouse.SignIn;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A demo person at the house's front door, signed in through Keycloak's own login page. */
final class Person {

  private final String address;
  private final Map<String, String> session;

  private Person(String address, Map<String, String> session) {
    this.address = address;
    this.session = session;
  }

  static Person signIn(RunningHouse house, String username) {
    return new Person(house.address(), SignIn.at(house.address() + "/ingest/", username));
  }

  /** A request with the session's cookies and the header that Copydesk's own pages send. */
  RequestSpecification request() {
    return given()
        .baseUri(address)
        .redirects()
        .follow(false)
        .cookies(session)
        .header("X-Copydesk", "1")
        .contentType("application/json");
  }
}
