package copydesk.testhouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.engines.Checkout;
import copydesk.engines.KeycloakAdmin;
import copydesk.engines.Person;
import copydesk.engines.Realm;
import copydesk.engines.RealmFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A realm that was kept while its file changed. */
class ReconciledRealmTest {

  @Test
  void aKeptRealmTakesOnWhatChangedInTheFile() {
    // Given: a later state of the file, with one more group, another lifespan, another secret
    ObjectNode changed = file().representation();
    changed.put("accessTokenLifespan", 77);
    ObjectNode publications = (ObjectNode) changed.get("groups").get(1);
    publications.withArray("subGroups").addObject().put("name", "harbour-evening");
    RealmFile later =
        new RealmFile(changed).withSystemClient("archive", "s3cret", List.of("/admin"));
    Person person =
        new Person("yu", "于", "汐", "yu@yunting.example", "", List.of("/publications/ytrb/chief"));
    Person moved =
        new Person(
            "yu", "于", "汐", "yu@yunting.example", "", List.of("/publications/harbour-evening"));

    // When
    try (KeycloakAdmin admin = admin()) {
      Realm realm = new Realm(admin, later);
      realm.reconcile();
      realm.settle(new Person.Crowd(Tokens.password(), List.of(person)));
      realm.settle(new Person.Crowd(Tokens.password(), List.of(moved)));
    }

    // Then
    String claims = claims(Tokens.of("yu"));
    assertTrue(claims.contains("\"groups\":[\"/publications/harbour-evening\"]"), claims);
    assertEquals(77, lifespan(claims));
    assertTrue(claims(Tokens.client("scanner")).contains("/publications/ytsb/ingestor"));
  }

  @Test
  void reconcilingTwiceChangesNothing() {
    // Given
    try (KeycloakAdmin admin = admin()) {
      Realm realm = new Realm(admin, file());
      realm.reconcile();

      // When
      realm.reconcile();
    }

    // Then
    assertTrue(claims(Tokens.of("bian")).contains("/publications/ytrb/reviewer"));
  }

  private static RealmFile file() {
    return RealmFile.read(Checkout.find().realm(), Secrets.realm())
        .withPasswordClient(Template.PASSWORD_CLIENT);
  }

  private static KeycloakAdmin admin() {
    String realm = OpenHouse.get().settings().get("COPYDESK_AUTH_URL");
    return new KeycloakAdmin(realm.replace("/realms/copydesk", ""), Secrets.OPERATOR);
  }

  private static String claims(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return new String(payload, StandardCharsets.UTF_8);
  }

  private static int lifespan(String claims) {
    return number(claims, "exp") - number(claims, "iat");
  }

  private static int number(String claims, String name) {
    String from = claims.substring(claims.indexOf("\"" + name + "\":") + name.length() + 3);
    return Integer.parseInt(from.split("[,}]", 2)[0]);
  }
}
