package copydesk.testhouse;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who may do what at every endpoint of a service: for each endpoint one row, for each row what
 * every {@link Asker} is answered. A service's test runs {@link #cells()} and compares {@link
 * #endpoints()} with what {@link #described} finds in the service's own description, so an endpoint
 * without a row fails, and so does a row without an endpoint.
 */
public final class AccessTable {

  private static final int UNAUTHENTICATED = 401;
  private static final int TO_THE_LOGIN = 302;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /**
   * One asker at one endpoint.
   *
   * @param status what is expected
   */
  public record Cell(
      String endpoint, Asker asker, int status, Function<RequestSpecification, Response> request) {

    /** The status that the asker is answered with. */
    public int answer() {
      return request.apply(asker.on(RestAssured.given().redirects().follow(false))).statusCode();
    }

    @Override
    public String toString() {
      return endpoint + " by " + asker.name().toLowerCase(Locale.ROOT) + " is " + status;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /**
   * Adds an endpoint below {@code /api}. What is not said otherwise is forbidden.
   *
   * @param endpoint method and path as the service's description has them, such as {@code GET
   *     /api/queue}, without the service's root
   * @param request asks for something of the publication that the askers' roles are held for
   */
  public Row api(String endpoint, Function<RequestSpecification, Response> request) {
    return add(endpoint, UNAUTHENTICATED, request);
  }

  /** Adds a page for people; who is not signed in is sent to the login. */
  public Row page(String endpoint, Function<RequestSpecification, Response> request) {
    return add(endpoint, TO_THE_LOGIN, given -> request.apply(given.accept("text/html")));
  }

  private Row add(
      String endpoint, int anonymous, Function<RequestSpecification, Response> request) {
    Row row = new Row(endpoint, anonymous, request);
    rows.add(row);
    return row;
  }

  /** Every asker at every endpoint. */
  public Stream<Cell> cells() {
    return rows.stream().flatMap(Row::cells);
  }

  /** The endpoints that have a row. */
  public Set<String> endpoints() {
    Set<String> endpoints = new TreeSet<>();
    rows.forEach(row -> endpoints.add(row.endpoint));
    return endpoints;
  }

  /**
   * The endpoints that a service describes.
   *
   * @param description its OpenAPI document as JSON
   * @param root the service's root path, which is left out
   */
  public static Set<String> described(JsonPath description, String root) {
    Map<String, Map<String, Object>> paths = description.getMap("paths");
    Set<String> endpoints = new TreeSet<>();
    paths.forEach(
        (path, methods) -> {
          String below = path.startsWith(root) ? path.substring(root.length()) : path;
          methods.keySet().stream()
              .filter(METHODS::contains)
              .map(method -> method.toUpperCase(Locale.ROOT))
              .forEach(method -> endpoints.add(method + " " + (below.isEmpty() ? "/" : below)));
        });
    return endpoints;
  }

  /** What everybody is answered at one endpoint. */
  public static final class Row {
    private final String endpoint;
    private final Function<RequestSpecification, Response> request;
    private final Map<Asker, Integer> statuses = new EnumMap<>(Asker.class);

    private Row(String endpoint, int anonymous, Function<RequestSpecification, Response> request) {
      this.endpoint = endpoint;
      this.request = request;
      for (Asker asker : Asker.values()) {
        statuses.put(asker, asker == Asker.NOBODY ? anonymous : FORBIDDEN);
      }
    }

    /**
     * These may.
     *
     * @param status what they are answered; also a refusal for another reason than who they are,
     *     such as 409 where the request leaves out what would change something
     */
    public Row allows(int status, Asker... askers) {
      return answers(status, askers);
    }

    /** To these it is not there. */
    public Row hides(Asker... askers) {
      return answers(NOT_FOUND, askers);
    }

    private Row answers(int status, Asker... askers) {
      for (Asker asker : askers) {
        statuses.put(asker, status);
      }
      return this;
    }

    private Stream<Cell> cells() {
      return statuses.entrySet().stream()
          .map(entry -> new Cell(endpoint, entry.getKey(), entry.getValue(), request));
    }
  }
}
