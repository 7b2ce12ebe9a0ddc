package copydesk.annotate;

import static io.restassured.RestAssured.given;

import copydesk.testhouse.Credential;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An editor at the desk, over HTTP. */
public record DeskClient(String name) {

  public RequestSpecification request() {
    return Credential.bearer(name).on(given()).contentType("application/json");
  }

  public Response page(UUID page) {
    return request().get("/api/pages/" + page);
  }

  /** Ids of the page's articles in order. */
  public List<String> articles(UUID page) {
    return page(page).path("articles.id");
  }

  /** Edits with the versions that the page has now. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Response edit(UUID page, Map<String, Object>... ops) {
    return edit(page, versions(page), List.of(ops));
  }

  public Response edit(UUID page, Map<String, ?> base, List<Map<String, Object>> ops) {
    return request().body(Map.of("base", base, "ops", ops)).post("/api/pages/" + page + "/edits");
  }

  public Map<String, Integer> versions(UUID page) {
    Response response = page(page);
    List<String> ids = response.path("articles.id");
    List<Integer> versions = response.path("articles.version");
    Map<String, Integer> base = new java.util.HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      base.put(ids.get(i), versions.get(i));
    }
    return base;
  }

  public Response post(String path, int version, Object body) {
    RequestSpecification request = request().header("If-Match", "\"" + version + "\"");
    return (body == null ? request : request.body(body)).post(path);
  }

  public static Map<String, Object> replace(String block, int start, int end, String text) {
    return Map.of("op", "replace", "block", block, "start", start, "end", end, "text", text);
  }
}
