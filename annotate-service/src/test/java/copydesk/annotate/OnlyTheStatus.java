package copydesk.annotate;

import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Asks for a stream of events, which has no end, and takes no more of the answer than its status.
 */
final class OnlyTheStatus implements Filter {

  @Override
  public Response filter(
      FilterableRequestSpecification wanted,
      FilterableResponseSpecification expected,
      FilterContext context) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(wanted.getURI())).GET();
    if (wanted.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme bearer) {
      request.header("Authorization", "Bearer " + bearer.getAccessToken());
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          http.send(
              request.header("Accept", "text/event-stream, application/problem+json").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      answer.body().close();
      http.shutdownNow();
      return new ResponseBuilder().setStatusCode(answer.statusCode()).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
