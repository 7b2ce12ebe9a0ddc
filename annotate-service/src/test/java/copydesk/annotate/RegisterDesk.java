package copydesk.annotate;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of the register say over HTTP, as an editor. */
final class RegisterDesk {

  private static final DeskClient LIN = new DeskClient("lin");
  private static final String ENTRIES = "/api/register/entries";

  /** Characters for names that no other test has. */
  private static final AtomicInteger NAMES = new AtomicInteger(0x5600);

  private RegisterDesk() {}

  /** A publication is known once a page of it came. */
  static void open() throws Exception {
    if (LIN.request().get("/api/publications").<List<String>>path("items.code").isEmpty()) {
      Scanner.page("ytrb", "春耕现场会召开", "");
    }
  }

  static String fresh(String before) {
    return before + Character.toString(NAMES.incrementAndGet()) + "樾";
  }

  static Response newEntry(
      String type, String name, List<String> aliases, List<Map<String, Object>> roles) {
    return LIN.request()
        .body(Map.of("publication", "ytrb", "type", type, "content", content(name, aliases, roles)))
        .post(ENTRIES);
  }

  static Map<String, Object> content(String name, List<String> aliases, List<?> roles) {
    return Map.of("name", name, "aliases", aliases, "roles", roles, "note", "");
  }

  static Map<String, Object> role(String title, String from, String to) {
    Map<String, Object> role = new java.util.HashMap<>();
    role.put("title", title);
    role.put("organization", "");
    role.put("from", from);
    role.put("to", to);
    role.put("evidence", List.of());
    return role;
  }

  static List<String> search(String words) {
    return LIN.request()
        .queryParam("publication", "ytrb")
        .queryParam("q", words)
        .get(ENTRIES)
        .path("items.name");
  }

  static Response importing(DeskClient who, byte[] table) {
    return who.request()
        .contentType("text/csv")
        .body(table)
        .post("/api/register/import?publication=ytrb");
  }
}
