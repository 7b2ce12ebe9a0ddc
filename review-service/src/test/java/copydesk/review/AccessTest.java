package copydesk.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.AccessTable;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole matrix: every role, of this publication, of others and of none, at every endpoint. A
 * refusal for another reason than who asks (409, 422) counts as allowed.
 */
@QuarkusTest
@WithTestResource(House.class)
class AccessTest {

  @BeforeEach
  void what_is_asked_for() {
    AccessRows.prepare();
  }

  static Stream<AccessTable.Cell> cells() {
    return AccessRows.table().cells();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everybody_may_what_the_table_says_and_nothing_else(AccessTable.Cell cell) {
    assertThat(cell.answer()).isEqualTo(cell.status());
  }

  @Test
  void every_endpoint_is_in_the_table() {
    assertThat(AccessTable.described(given().get("/q/openapi?format=json").jsonPath(), "/review"))
        .isEqualTo(AccessRows.table().endpoints());
  }
}
