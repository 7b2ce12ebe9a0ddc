package copydesk.review;

import static copydesk.review.Reviewing.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.CanonicalJson;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing systems can check that a record came from this desk unchanged. */
@QuarkusTest
@WithTestResource(House.class)
class SignatureTest {

  private static final String READER = "publishing-system";
  private static final Pattern LINES =
      Pattern.compile("## Check a record\\n.*?```sh\\n(.*?)```", Pattern.DOTALL);

  private static String record;

  @TempDir Path folder;

  @BeforeEach
  void a_record() {
    if (record == null) {
      record = Reviewing.publish(Desk.submit("hafen", "lin"));
    }
  }

  private static String item() {
    return as(READER).get("/api/records/{id}/v/1", record).asString();
  }

  private static String signature() {
    return as(READER)
        .get("/api/records/{id}/v/1/signature", record)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  /** Checks as a library does: with the published keys and nothing else of ours. */
  private static boolean holds(String payload, String signature) throws Exception {
    JsonWebKeySet keys = new JsonWebKeySet(given().get("/api/jwks").asString());
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(
        new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "EdDSA"));
    jws.setCompactSerialization(signature);
    jws.setPayload(payload);
    JsonWebKey key = keys.findJsonWebKey(jws.getKeyIdHeaderValue(), null, null, null);
    jws.setKey(key.getKey());
    return jws.verifySignature();
  }

  @Test
  void the_signature_is_of_the_items_bytes() throws Exception {
    assertThat(holds(item(), signature())).isTrue();
    assertThat(holds(item().replace("355", "353"), signature())).isFalse();
  }

  @Test
  void an_item_out_of_the_feed_is_checked_in_its_canonical_form() throws Exception {
    // Given: a reader that keeps what it parsed, in an order of its own
    Desk.await("the record in the feed", () -> !feed().path("items").isEmpty());
    JsonNode feed = feed();
    JsonNode item = feed.path("items").get(0);
    ObjectNode turned = Samples.JSON.createObjectNode();
    item.properties().stream()
        .sorted(Map.Entry.<String, JsonNode>comparingByKey().reversed())
        .forEach(member -> turned.set(member.getKey(), member.getValue()));

    // When
    String signature = feed.path("included").elements().next().path("signature").textValue();

    // Then
    assertThat(holds(CanonicalJson.text(turned), signature)).isTrue();
  }

  private static JsonNode feed() throws IOException {
    return Samples.JSON.readTree(
        as(READER).get("/api/records?publication=hafen&include=signature&limit=1").asString());
  }

  @Test
  void what_was_signed_before_a_rotation_can_still_be_checked() throws Exception {
    // Given
    String before = signature();

    // When
    String kid = as("admin").post("/api/jwks").then().statusCode(201).extract().path("kid");

    // Then
    given().get("/api/jwks").then().body("keys[0].kid", equalTo(kid));
    assertThat(holds(item(), before)).isTrue();
    String next = Reviewing.publish(Desk.submit("hafen", "lin"));
    String signed = as(READER).get("/api/records/{id}/v/1/signature", next).asString();
    assertThat(header(signed).path("kid").textValue()).isEqualTo(kid);
  }

  private static JsonNode header(String jws) throws IOException {
    return Samples.JSON.readTree(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "he", "gu", READER, "guest"})
  void only_an_administrator_rotates(String who) {
    as(who).post("/api/jwks").then().statusCode(403);
  }

  @Test
  void the_keys_are_open_and_hold_no_secret() {
    given().post("/api/jwks").then().statusCode(401);
    String keys = given().get("/api/jwks").then().statusCode(200).extract().asString();
    assertThat(keys).contains("\"crv\":\"Ed25519\"").doesNotContain("\"d\"");
    given().get("/api/jwks/{kid}.pem", "x".repeat(43)).then().statusCode(404);
    given().get("/api/records/{id}/v/1/signature", record).then().statusCode(401);
    as("lin").get("/api/records/{id}/v/1/signature", record).then().statusCode(403);
    as("guest").get("/api/records/{id}/v/1/signature", record).then().statusCode(404);
  }

  @Test
  void the_lines_of_the_readme_check_a_record() throws Exception {
    // When
    Shell good = run(readme());
    Shell bad = run(readme().replace("cat item)", "sed s/355/353/ item)"));

    // Then
    assertThat(good.out).contains("Signature Verified Successfully");
    assertThat(good.status).isZero();
    assertThat(bad.out).contains("Signature Verification Failure");
    assertThat(bad.status).isEqualTo(1);
  }

  private record Shell(int status, String out) {}

  private static String readme() throws IOException {
    Path file = Path.of(System.getProperty("copydesk.root"), "review-service", "README.md");
    Matcher lines = LINES.matcher(Files.readString(file));
    assertThat(lines.find()).isTrue();
    assertThat(lines.group(1).lines()).hasSize(5);
    return lines.group(1);
  }

  private Shell run(String lines) throws Exception {
    String house = "http://localhost:" + RestAssured.port;
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", lines);
    shell.directory(folder.toFile());
    shell.redirectErrorStream(true);
    shell
        .environment()
        .putAll(
            Map.of(
                "DESK",
                house,
                "TOKEN",
                Tokens.client(READER),
                "RECORD",
                house + "/review/api/records/" + record + "/v/1"));
    Process running = shell.start();
    String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell(running.waitFor(), out);
  }
}
