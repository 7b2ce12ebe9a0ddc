package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An article's facts go out as Web Annotations and come in again. */
@QuarkusTest
@WithTestResource(House.class)
class AnnotationsTest {

  private static final DeskClient LIN = new DeskClient("lin");

  /** 𠮷 is one code point and two units, so that an offset in units would be seen. */
  private static final String PAGE = "春耕现场会召开\n\n市长𠮷林汀投入3.5亿元，林汀说好。";

  private static final String CLEAN = "春耕现场会召开\n市长𠮷林汀投入3.5亿元，林汀说好。";

  @Test
  void whatGoesOutOfOneArticleComesIntoAnotherOfTheSameText() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String block = LIN.page(page).path("articles[0].blocks[1].id");
    Map<String, Object> amount = Map.of("number", 350000000, "unit", "元", "approx", false);
    Response tagged =
        LIN.edit(page, tag("person", block, 3, 5, "林汀"), tag("quantity", block, 7, 12, amount));
    assertThat(tagged.statusCode()).describedAs(tagged.asString()).isEqualTo(200);
    Response out = LIN.request().get(address(page));
    assertThat(out.statusCode()).describedAs(out.asString()).isEqualTo(200);
    assertThat(out.contentType()).startsWith("application/ld+json");
    String another = address(Scanner.page("ytrb", PAGE, "p"));
    String body = out.asString().replace(id(address(page)), id(another));

    // When
    Response in = post(LIN, another, 1, body);

    // Then
    assertThat(in.statusCode()).describedAs(in.asString()).isEqualTo(200);
    assertThat(in.<Integer>path("tagged")).isEqualTo(2);
    Response again = LIN.request().get(another);
    assertThat(again.<List<Object>>path("items.body"))
        .containsExactlyInAnyOrderElementsOf(out.<List<Object>>path("items.body"));
    assertThat(again.<List<Object>>path("items.target.selector"))
        .containsExactlyInAnyOrderElementsOf(out.<List<Object>>path("items.target.selector"));
    assertThat(post(LIN, another, 2, again.asString()).<Integer>path("known")).isEqualTo(2);
  }

  @Test
  void positionsCountInTheTextAtTheirSource() throws Exception {
    // Given
    String address = address(Scanner.page("ytrb", PAGE, "p"));
    post(LIN, address, 1, List.of(person(11, 13, "林汀", null)));
    Response out = LIN.request().get(address);

    // When
    String source = out.path("items[0].target[0].source");
    Response text = LIN.request().get(source);

    // Then
    assertThat(text.asString()).isEqualTo(CLEAN);
    assertThat(out.<String>path("items[0].target[0].selector[1].prefix")).endsWith("市长𠮷");
    Response old = LIN.request().get(source.replaceAll("version=.*", "version=1"));
    assertThat(old.statusCode()).isEqualTo(412);
  }

  @Test
  void whatDoesNotFitTheTextIsRefusedAndNothingIsHalfDone() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "p");
    String address = address(page);
    List<Object> items = new ArrayList<>();
    items.add(person(11, 13, "林汀", null));
    items.add(person(12, 14, "汀投", null));
    items.add(person(8, 10, "书记", null));
    items.add(person(20, 900, "林汀", null));
    items.add(person(-1, 2, "林汀", null));
    items.add(person(23, 23, "", null));
    items.add(person(null, null, "林汀", null));
    items.add(person(8, 10, "市长", "http://elsewhere/api/articles/" + UUID.randomUUID()));
    items.add(Map.of("type", "Annotation", "body", List.of(), "target", List.of()));
    items.add("annotation");

    // When
    Response refused = post(LIN, address, 1, items);

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/unfit-annotations");
    assertThat(refused.<List<Integer>>path("items.index"))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(refused.<List<String>>path("items.why"))
        .containsExactly(
            "overlaps-another",
            "wrong-quote",
            "outside",
            "outside",
            "no-quote",
            "several-places",
            "another-source",
            "no-type",
            "no-annotation");
    assertThat(LIN.request().get(address).<List<Object>>path("items")).isEmpty();
    assertThat(LIN.page(page).<Integer>path("articles[0].version")).isEqualTo(1);
  }

  @Test
  void whatIsConfirmedIsNotWrittenOver() throws Exception {
    // Given
    String address = address(Scanner.page("ytrb", PAGE, "p"));
    post(LIN, address, 1, List.of(person(11, 13, "林汀", null)));

    // When
    Response refused = post(LIN, address, 2, List.of(person(10, 13, "𠮷林汀", null)));

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.<List<String>>path("items.why")).containsExactly("overlaps-a-fact");
  }

  @Test
  void anotherVersionIsRefused() throws Exception {
    // Given
    String address = address(Scanner.page("ytrb", PAGE, "p"));
    post(LIN, address, 1, List.of(person(11, 13, "林汀", null)));

    // When
    Response late = post(LIN, address, 1, List.of(person(24, 26, "林汀", null)));

    // Then
    assertThat(late.statusCode()).isEqualTo(412);
  }

  @Test
  void whoDoesNotEditForThePaperSeesAndSendsNothing() throws Exception {
    // Given
    String address = address(Scanner.page("ytrb", PAGE, "p"));

    // Then
    for (String person : List.of("bian", "he")) {
      DeskClient other = new DeskClient(person);
      assertThat(other.request().get(address).statusCode()).isEqualTo(403);
      assertThat(other.request().get(address.replace("annotations", "text")).statusCode())
          .isEqualTo(403);
      assertThat(post(other, address, 1, List.of(person(11, 13, "林汀", null))).statusCode())
          .isEqualTo(403);
    }
    assertThat(new DeskClient("guest").request().get(address).statusCode()).isEqualTo(404);
  }

  private static String address(UUID page) {
    return "/api/articles/" + LIN.articles(page).getFirst() + "/annotations";
  }

  private static String id(String address) {
    return address.replaceAll("/api/articles/|/annotations", "");
  }

  private static Response post(DeskClient who, String address, int version, Object body) {
    return who.request()
        .contentType("application/ld+json;charset=UTF-8")
        .header("If-Match", "\"" + version + "\"")
        .body(body instanceof String text ? text : json(body))
        .post(address);
  }

  private static String json(Object body) {
    try {
      return new ObjectMapper().writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> person(
      Integer start, Integer end, String exact, String source) {
    List<Object> selectors = new ArrayList<>();
    selectors.add(Map.of("type", "TextQuoteSelector", "exact", exact));
    if (start != null) {
      selectors.add(Map.of("type", "TextPositionSelector", "start", start, "end", end));
    }
    Map<String, Object> target = new HashMap<>();
    target.put("selector", selectors);
    if (source != null) {
      target.put("source", source);
    }
    return Map.of(
        "type",
        "Annotation",
        "body",
        Map.of("type", "TextualBody", "purpose", "tagging", "value", "person"),
        "target",
        target);
  }

  private static Map<String, Object> tag(
      String type, String block, int start, int end, Object value) {
    return Map.of(
        "op",
        "tag",
        "type",
        type,
        "at",
        List.of(Map.of("block", block, "start", start, "end", end)),
        "value",
        value);
  }
}
