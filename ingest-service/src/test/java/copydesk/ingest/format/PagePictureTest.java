package copydesk.ingest.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page looked like, sent beside its text, before it or after. */
@QuarkusTest
@WithTestResource(House.class)
class PagePictureTest {

  private static final byte[] ALTO =
      new Press(PrintedPage.of(Path.of("../seeds/expected/ytrb_2026-03-25_1_04.json"), 9))
          .alto(4)
          .getBytes(StandardCharsets.UTF_8);

  private final String label = "p" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void aPictureAfterTheTextIsKeptBesideIt() throws IOException {
    String id = send(ALTO).statusCode(201).body("picture", nullValue()).extract().path("id");
    byte[] scan = Scans.of("tiff", 300, 400, false);

    send(scan)
        .statusCode(201)
        .body("id", equalTo(id))
        .body("state", equalTo("read"))
        .body("source.format", equalTo("alto"))
        .body("picture.width", equalTo(300))
        .body("picture.mediaType", equalTo("image/tiff"));

    assertThat(bytes(id, "picture", "image/tiff")).isEqualTo(scan);
    bytes(id, "sheets/1", "image/jpeg");
    send(scan).statusCode(200);
    String screen =
        Credential.cookie("lin").on(given()).get("/pages/{id}", id).then().extract().asString();
    assertThat(screen).contains("/api/pages/" + id + "/sheets/1");
  }

  @Test
  void aPictureBeforeTheTextWaitsForIt() throws IOException {
    byte[] scan = Scans.of("jpeg", 300, 400, false);
    String id =
        send(scan)
            .statusCode(422)
            .body("type", equalTo("/problems/page-without-text"))
            .extract()
            .path("page.id");

    send(ALTO)
        .statusCode(201)
        .body("id", equalTo(id))
        .body("state", equalTo("read"))
        .body("picture.height", equalTo(400));

    assertThat(bytes(id, "picture", "image/jpeg")).isEqualTo(scan);
  }

  @Test
  void aPictureOfATextWithoutPlacesIsShownToo() throws IOException {
    String id =
        send("云汀市春耕全面展开\n　　本报讯 全市春耕备耕工作全面展开。\n".getBytes(StandardCharsets.UTF_8))
            .extract()
            .path("id");

    send(Scans.of("png", 300, 400, false)).statusCode(201);

    String screen =
        Credential.cookie("lin").on(given()).get("/pages/{id}", id).then().extract().asString();
    assertThat(screen).contains("viewBox=\"0 0 300.0 400.0\"");
  }

  @Test
  void aPictureThatCannotBeShownChangesNothing() throws IOException {
    String id = send(ALTO).extract().path("id");

    send("GIF89a and no more".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("type", equalTo("/problems/damaged-page"))
        .body("reason", equalTo("picture-unshown"));

    as(Tokens.of("lin"))
        .get("/api/pages/{id}", id)
        .then()
        .body("state", equalTo("read"))
        .body("source.version", equalTo(1))
        .body("picture", nullValue());
    as(Tokens.of("lin")).get("/api/pages/{id}/picture", id).then().statusCode(404);
  }

  private byte[] bytes(String id, String what, String type) {
    return as(Tokens.of("lin"))
        .get("/api/pages/{id}/" + what, id)
        .then()
        .statusCode(200)
        .contentType(type)
        .extract()
        .asByteArray();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private ValidatableResponse send(byte[] bytes) {
    return as(Tokens.client("scanner"))
        .contentType("application/octet-stream")
        .body(bytes)
        .queryParam("publication", "ytrb")
        .queryParam("date", "2026-03-25")
        .queryParam("label", label)
        .post("/api/pages")
        .then();
  }
}
