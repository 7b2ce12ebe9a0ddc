package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles are found by their words, as they are at this moment, by who may read them. */
@QuarkusTest
@WithTestResource(House.class)
class SearchTest {

  private static final String PAGE =
      "鸬鹚滩湿地开放\n\n市长林汀3月24日下午出席并讲话。\n\n文化馆夜读\n\nBürgermeister Karl Lindner besucht die Straße.";
  private static final DeskClient LIN = new DeskClient("lin");

  @ParameterizedTest
  @CsvSource({
    "湿地, 湿地",
    "鸬, 鸬",
    "鸬鹚滩湿地, 鸬鹚滩湿地",
    "开放 林汀, 开放",
    "burgerm, Bürgerm",
    "LINDNER, Lindner",
    "strasse, Straße",
    "'\"karl lindner\"', Karl Lindner",
    "《湿地？, 湿地",
    "'３月24日', 3月24日",
  })
  void wordsOfAnyScriptAreFound(String typed, String marked) throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");

    // When
    Response found = search(LIN, page, typed);

    // Then
    assertThat(found.statusCode()).describedAs(found.asString()).isEqualTo(200);
    assertThat(found.<List<Object>>path("items")).hasSize(1);
    assertThat(marks(found)).contains(marked);
    String block = found.path("items[0].found.excerpts[0].at.block");
    assertThat(LIN.page(page).<List<String>>path("articles.blocks.flatten().id")).contains(block);
  }

  @ParameterizedTest
  @CsvSource({"indner", "湿放", "鸬鹚 夜读", "'！？'"})
  void whatIsNotThereIsNotFound(String typed) throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");

    // When
    Response found = search(LIN, page, typed);

    // Then
    assertThat(found.<List<Object>>path("items")).isEmpty();
  }

  @Test
  void factsAreFoundByTypeAndByTheirValue() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");
    LIN.page(page);

    // When
    Response persons = search(LIN, page, "林汀", "person");
    Response dates = search(LIN, page, "2026-03-24", "date");
    Response wrong = search(LIN, page, "林汀", "date");
    Response all = search(LIN, page, "", "person");

    // Then
    assertThat(persons.<List<String>>path("items[0].found.facts.quote")).containsExactly("林汀");
    assertThat(dates.<List<String>>path("items.found.facts.flatten().quote"))
        .containsExactly("3月24日下午");
    assertThat(wrong.<List<Object>>path("items")).isEmpty();
    assertThat(all.<List<Object>>path("items")).isNotEmpty();
  }

  @Test
  void whatWasJustTypedIsFoundAndWhatWasTakenAwayIsNot() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    settle(page);

    // When
    LIN.edit(page, DeskClient.replace(block, 3, 5, "水库"));

    // Then
    assertThat(search(LIN, page, "水库").<List<Object>>path("items")).hasSize(1);
    assertThat(search(LIN, page, "湿地").<List<Object>>path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"湿地, 湿地", "鸬, 鸬", "鸬鹚滩湿地, 鸬鹚滩湿地", "burgerm, Bürgerm"})
  void theSameIsFoundWhenItsTermsAreWritten(String typed, String marked) throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");
    LIN.page(page);
    settle(page);

    // When
    Response found = search(LIN, page, typed);

    // Then
    assertThat(marks(found)).containsExactly(marked);
  }

  @Test
  void anArticleThatIsMergedAwayIsFoundOnceInTheOther() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");
    String source =
        LIN.page(page).<Map<String, Object>>path("sources").keySet().stream()
            .findFirst()
            .orElseThrow();
    settle(page);

    // When
    LIN.edit(page, Map.of("op", "flip", "source", source, "after", 3, "to", "paragraph"));

    // Then
    assertThat(search(LIN, page, "夜读").<List<String>>path("items.id"))
        .containsExactlyElementsOf(LIN.articles(page));
  }

  @Test
  void nobodyFindsWhatOnlyOthersMayRead() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", PAGE, "pap");

    // When
    Response reviewer = search(new DeskClient("he"), page, "湿地");
    Response guest = search(new DeskClient("guest"), page, "湿地");
    Response named = new DeskClient("bian").request().get("/api/articles?publication=ytrb&q=湿地");

    // Then
    assertThat(reviewer.<List<Object>>path("items")).isEmpty();
    assertThat(guest.<List<Object>>path("items")).isEmpty();
    assertThat(named.statusCode()).isEqualTo(403);
    assertThat(search(LIN, page, "湿地").<List<Object>>path("items")).hasSize(1);
  }

  @Test
  void resultsPageByCursorWithoutGapOrDouble() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", "灯塔一号\n\n灯塔二号\n\n灯塔三号\n\n灯塔四号\n\n灯塔五号", "a");
    settle(page);
    String block = LIN.page(page).path("articles[2].blocks[0].id");
    LIN.edit(page, DeskClient.replace(block, 0, 0, "新"));

    // When
    List<String> ids = paged(page, "灯塔", 2);

    // Then
    assertThat(ids).containsExactlyInAnyOrderElementsOf(LIN.articles(page));
  }

  @Test
  void whatStandsBehindTheNewestArticlesIsFoundOnceToo() throws Exception {
    // Given more articles than are looked through one by one, a word in some of them
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 330; i++) {
      lines.add(i % 30 == 0 ? "纤夫走过第" + i + "滩" : "第" + i + "滩无人");
    }
    UUID page = Scanner.page("ytrb", String.join("\n", lines), "a".repeat(329));
    settle(page);

    // When
    List<String> few = paged(page, "纤夫", 4);
    List<String> all = paged(page, "纤夫", 50);

    // Then
    assertThat(few).hasSize(11).doesNotHaveDuplicates();
    assertThat(all).isEqualTo(few);
  }

  @Test
  void aPhraseOfFrequentPairsIsSoughtInParts() throws Exception {
    // Given a phrase in one article, and its pairs in more than are looked into at once
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      lines.add(i == 0 ? "潮信船家" : "潮信与信船，船家" + i);
    }
    UUID page = Scanner.page("ytrb", String.join("\n", lines), "a".repeat(699));
    settle(page);

    // When
    Response first = search(LIN, page, "潮信船家");
    List<String> all = paged(page, "潮信船家", 50);

    // Then
    assertThat(first.<String>path("next")).isNotNull();
    assertThat(all).hasSize(1);
  }

  /** The ids of all that is found, by pages of some size. */
  private static List<String> paged(UUID page, String typed, int limit) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Response some =
          LIN.request()
              .queryParam("q", typed)
              .queryParam("page", page)
              .queryParam("limit", limit)
              .queryParam("cursor", cursor)
              .get("/api/articles");
      ids.addAll(some.path("items.id"));
      cursor = some.path("next");
    } while (cursor != null);
    return ids;
  }

  private static Response search(DeskClient who, UUID page, String typed) {
    return search(who, page, typed, "");
  }

  private static Response search(DeskClient who, UUID page, String typed, String fact) {
    return who.request()
        .queryParam("q", typed)
        .queryParam("fact", fact)
        .queryParam("page", page)
        .get("/api/articles");
  }

  /** What stands between the marks of all excerpts. */
  private static List<String> marks(Response found) {
    List<String> texts = found.path("items.found.excerpts.flatten().text");
    List<Integer> starts = found.path("items.found.excerpts.flatten().start");
    List<Integer> ends = found.path("items.found.excerpts.flatten().end");
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int[] points = texts.get(i).codePoints().toArray();
      marks.add(new String(points, starts.get(i), ends.get(i) - starts.get(i)));
    }
    return marks;
  }

  /** Lets the page rest, as if nobody had touched it for a while, until its terms are written. */
  private static void settle(UUID page) throws Exception {
    try (Connection app = Db.connect("annotate_app");
        PreparedStatement rest =
            app.prepareStatement(
                """
                update annotate.search_change set changed_at = now() - interval '1 minute'
                 where article_id in (select id from annotate.article where page_id = ?)
                """);
        PreparedStatement left =
            app.prepareStatement(
                """
                select count(*) from annotate.search_change c
                  join annotate.article a on a.id = c.article_id where a.page_id = ?
                """)) {
      rest.setObject(1, page);
      rest.executeUpdate();
      left.setObject(1, page);
      for (int i = 0; i < 300; i++) {
        try (ResultSet row = left.executeQuery()) {
          row.next();
          if (row.getInt(1) == 0) {
            return;
          }
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new AssertionError("the terms were not written");
  }
}
