package copydesk.annotate;

import static copydesk.annotate.RegisterDesk.content;
import static copydesk.annotate.RegisterDesk.fresh;
import static copydesk.annotate.RegisterDesk.importing;
import static copydesk.annotate.RegisterDesk.newEntry;
import static copydesk.annotate.RegisterDesk.role;
import static copydesk.annotate.RegisterDesk.search;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register: what editors keep in it, what it proposes, and who may not. */
@QuarkusTest
@WithTestResource(House.class)
class RegisterTest {

  private static final DeskClient LIN = new DeskClient("lin");
  private static final DeskClient ZHOU = new DeskClient("zhou");
  private static final String ENTRIES = "/api/register/entries";
  private static final String PROPOSALS = "/api/register/proposals";

  @BeforeEach
  void aPaperIsKnown() throws Exception {
    RegisterDesk.open();
  }

  @Test
  void anEntryIsMadeFoundByItsCharactersAndChanged() {
    // Given
    String name = fresh("云汀市");
    Response made = newEntry("organization", name, List.of(name + "委员会"), List.of());
    assertThat(made.statusCode()).describedAs(made.asString()).isEqualTo(201);
    String id = made.path("id");

    // When
    Response changed =
        LIN.request()
            .header("If-Match", "\"1\"")
            .body(content(name + "厅", List.of(name), List.of()))
            .put(ENTRIES + "/" + id);

    // Then
    assertThat(changed.statusCode()).describedAs(changed.asString()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    String scattered = "云" + name.substring(3) + "厅";
    assertThat(search(scattered)).containsExactly(name + "厅");
    assertThat(search(name)).containsExactly(name + "厅");
    assertThat(search(name + "委")).isEmpty();
  }

  @Test
  void twoOfOneNameAreMadeOnlyIfThatIsMeant() {
    // Given
    String name = fresh("林");
    newEntry("person", name, List.of(), List.of());

    // When
    Response refused = newEntry("person", name, List.of(), List.of());

    // Then
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("type")).isEqualTo("/problems/name-taken");
    Map<String, Object> another =
        Map.of(
            "publication",
            "ytrb",
            "type",
            "person",
            "content",
            content(name, List.of(), List.of()),
            "another",
            true);
    assertThat(LIN.request().body(another).post(ENTRIES).statusCode()).isEqualTo(201);
  }

  @Test
  void aRoleEndsNotBeforeItBeginsAndIsHeldByPeople() {
    // Given
    Map<String, Object> backwards = role("州长", "2025", "2024-03");

    // Then
    assertThat(newEntry("person", fresh("林"), List.of(), List.of(backwards)).statusCode())
        .isEqualTo(422);
    assertThat(
            newEntry("place", fresh("林"), List.of(), List.of(role("州长", "2024", null)))
                .statusCode())
        .isEqualTo(422);
    Response right =
        newEntry(
            "person",
            fresh("林"),
            List.of(),
            List.of(role("书记", "2025-04", null), role("州长", "2021", "2025-03-31")));
    assertThat(right.statusCode()).describedAs(right.asString()).isEqualTo(201);
    assertThat(right.<List<String>>path("roles.title")).containsExactly("州长", "书记");
  }

  @Test
  void theSecondOfTwoEditorsIsTold() {
    // Given
    String name = fresh("林");
    String id = newEntry("person", name, List.of(), List.of()).path("id");
    change(LIN, id, 1, content(name, List.of("小林"), List.of()));

    // When
    Response late = change(ZHOU, id, 1, content(name, List.of(), List.of()));

    // Then
    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.<Integer>path("current")).isEqualTo(2);
    assertThat(LIN.request().get(ENTRIES + "/" + id).<List<String>>path("aliases"))
        .containsExactly("小林");
  }

  @Test
  void aMergeBringsNamesRolesAndUsesAndIsTakenBackWithoutLoss() throws Exception {
    // Given
    String one = fresh("林");
    String other = fresh("林");
    String stays = newEntry("person", one, List.of(), List.of(role("州长", "2024", null))).path("id");
    String goes =
        newEntry("person", other, List.of("阿" + other), List.of(role("县长", "2020", "2023")))
            .path("id");
    confirmed(other);
    assertThat(merge(stays, 1, goes).statusCode()).isEqualTo(200);
    Response merged = LIN.request().get(ENTRIES + "/" + stays);
    assertThat(merged.<List<String>>path("aliases")).containsExactly(other, "阿" + other);
    assertThat(merged.<List<String>>path("roles.title")).containsExactly("县长", "州长");
    assertThat(merged.<Integer>path("uses")).isEqualTo(1);
    assertThat(search(other)).containsExactly(one);
    change(
        LIN, stays, 2, content(one, List.of(other, "阿" + other, "老" + one), merged.path("roles")));

    // When
    Response undone =
        LIN.request().post("/api/register/merges/" + merged.path("merges[0].id") + "/undo");

    // Then
    assertThat(undone.statusCode()).describedAs(undone.asString()).isEqualTo(200);
    assertThat(undone.<String>path("id")).isEqualTo(goes);
    assertThat(undone.<List<String>>path("aliases")).containsExactly("阿" + other);
    assertThat(undone.<Integer>path("uses")).isEqualTo(1);
    Response left = LIN.request().get(ENTRIES + "/" + stays);
    assertThat(left.<List<String>>path("aliases")).containsExactly("老" + one);
    assertThat(left.<List<String>>path("roles.title")).containsExactly("州长");
    assertThat(left.<Integer>path("uses")).isEqualTo(0);
    assertThat(search(other)).containsExactly(other);
  }

  @Test
  void aMergeThatMakesNoSenseIsRefused() {
    // Given
    String person = newEntry("person", fresh("林"), List.of(), List.of()).path("id");
    String place = newEntry("place", fresh("林"), List.of(), List.of()).path("id");

    // Then
    assertThat(merge(person, 1, person).statusCode()).isEqualTo(409);
    assertThat(merge(person, 1, place).statusCode()).isEqualTo(409);
    assertThat(merge(person, 1, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    assertThat(LIN.request().get(ENTRIES + "/" + place).<String>path("mergedInto")).isNull();
  }

  @Test
  void whatIsConfirmedIsProposedAndAnEntryOfItShowsWhereItWasUsed() throws Exception {
    // Given
    String name = fresh("林");
    UUID page = confirmed(name);
    assertThat(proposal(name)).containsEntry("roles", List.of("州长"));

    // When
    Response accepted = decide(name, "accept", null);

    // Then
    assertThat(accepted.statusCode()).describedAs(accepted.asString()).isEqualTo(201);
    assertThat(accepted.<String>path("roles[0].title")).isEqualTo("州长");
    assertThat(accepted.<String>path("roles[0].from")).isEqualTo(Scanner.ISSUE.toString());
    assertThat(accepted.<String>path("roles[0].evidence[0].article"))
        .isEqualTo(LIN.articles(page).getFirst());
    assertThat(proposal(name)).isNull();
    Response uses = LIN.request().get(ENTRIES + "/" + accepted.path("id") + "/uses");
    assertThat(uses.<List<String>>path("items.quote")).containsExactly(name);
    assertThat(uses.<String>path("items[0].page")).isEqualTo(page.toString());
    assertThat(uses.<String>path("items[0].role")).isEqualTo("州长");
  }

  @Test
  void aProposalGoesWithTheFactItCameFrom() throws Exception {
    // Given
    String name = fresh("林");
    UUID page = confirmed(name);

    // When
    LIN.request().body(Map.of("base", LIN.versions(page))).post("/api/pages/" + page + "/undo");

    // Then
    assertThat(proposal(name)).isNull();
  }

  @Test
  void aProposedNameBecomesAnotherNameOfAnEntryOrIsDismissed() throws Exception {
    // Given
    String name = fresh("林");
    String full = name.charAt(0) + "晓" + name.substring(1);
    String entry = newEntry("person", full, List.of(), List.of()).path("id");
    String nobody = fresh("林");
    confirmed(name);
    confirmed(nobody);
    assertThat(proposal(name).get("similar").toString()).contains(entry);

    // When
    Response attached = decide(name, "attach", entry);
    Response dismissed = decide(nobody, "dismiss", null);

    // Then
    assertThat(attached.<List<String>>path("aliases")).containsExactly(name);
    assertThat(attached.<Integer>path("uses")).isEqualTo(1);
    assertThat(dismissed.statusCode()).isEqualTo(204);
    assertThat(proposal(name)).isNull();
    assertThat(proposal(nobody)).isNull();
  }

  @Test
  void whatIsInTheRegisterIsSuggestedAndCheckedAtOnce() throws Exception {
    // Given
    String name = fresh("噔");
    String text = "春耕现场会召开\n\n新任州长" + name + "出席。\n\n" + name + "说好。";
    String id = newEntry("person", name, List.of(), List.of(role("州长", "2019", "2021"))).path("id");

    // When
    UUID page = Scanner.page("ytrb", text, "pp");

    // Then
    Response open = LIN.page(page);
    assertThat(open.<List<String>>path("articles[0].facts.findAll{it.type=='person'}.quote"))
        .containsExactly(name, name);
    assertThat(open.<List<String>>path("articles[0].facts.findAll{it.type=='person'}.value.entry"))
        .containsExactly(id, id);
    assertThat(
            open.<List<String>>path(
                "articles[0].findings.findAll{it.check=='role' && it.verdict=='fail'}.formula"))
        .containsExactly(name + " ≠ 新任州长 " + Scanner.ISSUE);
  }

  @Test
  void whatWasRejectedIsSuggestedNoMoreInThePaper() throws Exception {
    // Given
    String name = "卞" + fresh("").substring(0, 2);
    String text = "春耕现场会召开\n\n州长" + name + "出席。";
    UUID page = Scanner.page("ytwb", text, "p");
    String fact =
        LIN.page(page)
            .path("articles[0].facts.find{it.type=='person' && it.quote=='" + name + "'}.id");
    assertThat(fact).isNotNull();
    Response rejected = LIN.edit(page, Map.of("op", "reject", "fact", fact));
    assertThat(rejected.statusCode()).describedAs(rejected.asString()).isEqualTo(200);

    // When
    UUID next = Scanner.page("ytwb", text + " ", "p");

    // Then
    assertThat(LIN.page(next).<List<String>>path("articles[0].facts.quote")).doesNotContain(name);
  }

  @Test
  void whoDoesNotEditForThePaperSeesAndChangesNothing() {
    // Given
    String name = fresh("林");
    String id = newEntry("person", name, List.of(), List.of()).path("id");
    List<Response> answers = new ArrayList<>();

    // When
    for (String person : List.of("bian", "he")) {
      DeskClient other = new DeskClient(person);
      answers.add(other.request().get(ENTRIES + "?publication=ytrb"));
      answers.add(other.request().get(ENTRIES + "/" + id));
      answers.add(other.request().get(ENTRIES + "/" + id + "/uses"));
      answers.add(change(other, id, 1, content("别人", List.of(), List.of())));
      answers.add(other.request().get(PROPOSALS + "?publication=ytrb"));
      answers.add(other.request().get("/api/register/export?publication=ytrb"));
      answers.add(importing(other, "type,name\nperson,x".getBytes(StandardCharsets.UTF_8)));
    }

    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(403);
    assertThat(new DeskClient("guest").request().get(ENTRIES + "/" + id).statusCode())
        .isEqualTo(404);
    assertThat(LIN.request().get(ENTRIES + "/" + id).<String>path("name")).isEqualTo(name);
  }

  /** A page on which somebody is confirmed as mayor. */
  private static UUID confirmed(String name) throws Exception {
    UUID page = Scanner.page("ytrb", "春耕现场会召开\n\n州长" + name + "出席。", "p");
    String block = LIN.page(page).path("articles[0].blocks[1].id");
    int end = 2 + name.length();
    Response tagged = LIN.edit(page, tag("role", block, 0, 2), tag("person", block, 2, end));
    assertThat(tagged.statusCode()).describedAs(tagged.asString()).isEqualTo(200);
    return page;
  }

  private static Map<String, Object> tag(String type, String block, int start, int end) {
    return Map.of(
        "op",
        "tag",
        "type",
        type,
        "at",
        List.of(Map.of("block", block, "start", start, "end", end)));
  }

  private static Response change(
      DeskClient who, String id, int version, Map<String, Object> content) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(content)
        .put(ENTRIES + "/" + id);
  }

  private static Response merge(String into, int version, String from) {
    return LIN.post(ENTRIES + "/" + into + "/merge", version, Map.of("from", from));
  }

  private static Map<String, Object> proposal(String name) {
    return LIN.request()
        .get(PROPOSALS + "?publication=ytrb&limit=200&type=person")
        .path("items.find{it.name=='" + name + "'}");
  }

  private static Response decide(String name, String decision, String entry) {
    Map<String, Object> body = new java.util.HashMap<>();
    body.put("publication", "ytrb");
    body.put("type", "person");
    body.put("name", name);
    body.put("decision", decision);
    body.put("entry", entry);
    return LIN.request().body(body).post(PROPOSALS);
  }
}
