package copydesk.review.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Posts to a target that was looked at before: to its address, never to where it redirects. */
@ApplicationScoped
class Sender {

  /** What a receiver answered; {@code retryAfter} is null where it asked for nothing. */
  record Answer(int status, String text, Duration retryAfter) {}

  /** A receiver that could not be reached, or did not answer in time; the message says which. */
  static final class Unreached extends Exception {
    private static final long serialVersionUID = 1;

    Unreached(String message) {
      super(message);
    }
  }

  private static final int KEPT = 500;
  private static final int MOST = 64 * 1024;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private final HttpClient client;
  private final Duration timeout;

  @Inject
  Sender(Vertx vertx, WebhookSettings settings) {
    timeout = settings.timeout();
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxPoolSize(settings.workers())
                .setKeepAliveTimeout(10)
                .setMaxHeaderSize(16 * 1024)
                .setTracingPolicy(io.vertx.core.tracing.TracingPolicy.IGNORE));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * Posts and waits for the answer.
   *
   * @throws Unreached if there is none
   */
  Answer post(TargetGuard.Target target, Map<String, String> headers, String body)
      throws Unreached, InterruptedException {
    CompletableFuture<Answer> answer =
        client
            .request(options(target, headers))
            .compose(request -> request.send(Buffer.buffer(body)))
            .compose(Sender::read)
            .toCompletionStage()
            .toCompletableFuture();
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Unreached("no answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new Unreached(cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }
  }

  private RequestOptions options(TargetGuard.Target target, Map<String, String> headers) {
    String path = target.uri().getRawPath();
    String query = target.uri().getRawQuery();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(
                SocketAddress.inetSocketAddress(
                    new InetSocketAddress(target.address(), target.port())))
            .setHost(target.uri().getHost())
            .setPort(target.port())
            .setSsl(target.isTls())
            .setURI((path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
            .setFollowRedirects(false)
            .setTimeout(timeout.toMillis());
    headers.forEach(options::putHeader);
    return options;
  }

  // A receiver may answer as much as it likes; only the beginning is kept, and not all is read.
  private static Future<Answer> read(HttpClientResponse response) {
    Promise<Answer> whole = Promise.promise();
    Buffer kept = Buffer.buffer();
    int[] seen = {0};
    response.handler(
        chunk -> {
          seen[0] += chunk.length();
          if (kept.length() < KEPT) {
            kept.appendBuffer(chunk.slice(0, Math.min(chunk.length(), KEPT - kept.length())));
          }
          if (seen[0] > MOST && whole.tryComplete(answer(response, kept))) {
            response.request().reset();
          }
        });
    response.endHandler(end -> whole.tryComplete(answer(response, kept)));
    response.exceptionHandler(failure -> whole.tryComplete(answer(response, kept)));
    return whole.future();
  }

  private static Answer answer(HttpClientResponse response, Buffer kept) {
    String asked = response.getHeader("Retry-After");
    // The database takes every character but this one.
    return new Answer(
        response.statusCode(),
        kept.toString().replace("\0", "\ufffd"),
        asked != null && SECONDS.matcher(asked).matches()
            ? Duration.ofSeconds(Long.parseLong(asked))
            : null);
  }
}
