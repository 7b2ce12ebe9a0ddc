package copydesk.annotate;

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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register as a table, out and in. */
@QuarkusTest
@WithTestResource(House.class)
class RegisterTableTest {

  private static final DeskClient LIN = new DeskClient("lin");

  @BeforeEach
  void aPaperIsKnown() throws Exception {
    RegisterDesk.open();
  }

  @Test
  void aTableGoesOutAndComesInAgainWithoutAChange() {
    // Given
    String name = fresh("林");
    newEntry("person", name, List.of("=" + name), List.of(role("州长", "2024-01", null)));
    byte[] table =
        LIN.request().get("/api/register/export?publication=ytrb&type=person").asByteArray();

    // When
    Response again = importing(LIN, table);

    // Then
    assertThat(new String(table, StandardCharsets.UTF_8)).contains("'=" + name, "州长", "2024-01");
    assertThat(again.statusCode()).describedAs(again.asString()).isEqualTo(200);
    assertThat(again.<Integer>path("created")).isZero();
    assertThat(again.<Integer>path("changed")).isZero();
    assertThat(again.<Integer>path("refused")).isZero();
  }

  @Test
  void badRowsAreToldAndTheOthersKept() {
    // Given
    String one = fresh("林");
    String two = fresh("林");
    String table =
        String.join(
            "\n",
            "类别,姓名,别名,职务,单位,起,止",
            "人物," + one + ",小" + one + ",州长,云汀市,2024,",
            "人物,,,,,,",
            "鱼," + two + ",,,,,",
            "人物," + two + ",,县长,,2025-13,",
            "地点," + two + ",,县长,,,",
            "人物," + two + ",,县长,,2025,2024",
            "人物," + two + ",,县长,云汀县,2020,2023");

    // When
    Response taken = importing(LIN, table.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(taken.statusCode()).describedAs(taken.asString()).isEqualTo(200);
    assertThat(taken.<Integer>path("rows")).isEqualTo(7);
    assertThat(taken.<Integer>path("created")).isEqualTo(2);
    assertThat(taken.<List<Integer>>path("bad.line")).containsExactly(3, 4, 5, 6, 7);
    assertThat(taken.<List<String>>path("bad.why"))
        .containsExactly(
            "no-name", "unknown-type", "not-a-day", "only-people-hold-roles", "not-a-span");
    assertThat(search(one)).containsExactly(one);
    assertThat(search("小" + one)).containsExactly(one);
    assertThat(search(two)).containsExactly(two);
  }
}
