package copydesk.local.door;

import copydesk.local.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens on the loopback address and passes requests on to the services. */
public final class FrontDoor implements AutoCloseable {
  static final int HEADER_LIMIT = 32 * 1024;
  static final long BODY_LIMIT = 24L * 1024 * 1024;

  /** Archives of whole nights; the service that takes them limits them itself. */
  static final long BATCH_LIMIT = 4L * 1024 * 1024 * 1024;

  private static final String BATCHES = "/ingest/api/batches";
  private static final Duration PATIENCE_WITH_BATCHES = Duration.ofHours(2);

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Vertx vertx;
  private final Routes routes;
  private final Duration patience;
  private final HttpProxy proxy;

  private FrontDoor(Vertx vertx, Routes routes, Duration patience) {
    this.vertx = vertx;
    this.routes = routes;
    this.patience = patience;
    this.proxy =
        HttpProxy.reverseProxy(
            new ProxyOptions().setSupportWebSocket(false),
            vertx.createHttpClient(
                new HttpClientOptions().setMaxHeaderSize(HEADER_LIMIT).setConnectTimeout(5_000),
                new PoolOptions().setHttp1MaxSize(200)));
    proxy.origin(this::behind);
    proxy.addInterceptor(
        new ProxyInterceptor() {
          @Override
          public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            Headers.towardsService(context.request());
            return context
                .sendRequest()
                .recover(failure -> Future.succeededFuture(instead(context, failure)));
          }

          @Override
          public Future<Void> handleProxyResponse(ProxyContext context) {
            Headers.towardsBrowser(context.request().proxiedRequest().path(), context.response());
            return context.sendResponse();
          }
        });
  }

  /**
   * Opens the door.
   *
   * @param patience how long a service may be silent before the caller gets 504
   */
  public static FrontDoor open(int port, Routes routes, Duration patience) {
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(2)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
    FrontDoor door = new FrontDoor(vertx, routes, patience);
    try {
      door.listen(port);
      return door;
    } catch (ExecutionException | TimeoutException e) {
      door.close();
      throw new Refusal("The front door cannot open at port " + port + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      door.close();
      throw new Refusal("Interrupted while the front door opened.", e);
    }
  }

  private void listen(int port) throws ExecutionException, TimeoutException, InterruptedException {
    vertx
        .createHttpServer(
            new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setMaxHeaderSize(HEADER_LIMIT)
                .setMaxInitialLineLength(8 * 1024)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true))
        .requestHandler(this::enter)
        .invalidRequestHandler(FrontDoor::unreadable)
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .get(10, TimeUnit.SECONDS);
  }

  private void enter(HttpServerRequest request) {
    HostAndPort name = request.authority();
    if (!METHODS.contains(request.method().name())) {
      request.response().putHeader("Allow", String.join(", ", METHODS.stream().sorted().toList()));
      refuse(request, DoorProblem.METHOD_NOT_ALLOWED);
    } else if (name == null || !NAMES.contains(name.host())) {
      // Another site's name that resolves to this machine must not get in (DNS rebinding).
      refuse(request, DoorProblem.MISDIRECTED);
    } else if (length(request) > (isBatch(request) ? BATCH_LIMIT : BODY_LIMIT)) {
      refuse(request, DoorProblem.CONTENT_TOO_LARGE);
    } else if (isNavigation(request) && !name.host().equals("localhost")) {
      redirect(request, "http://localhost:" + name.port() + request.uri());
    } else if (request.path().equals("/")) {
      redirect(request, "/ingest");
    } else if (routes.portOf(request.path()).isEmpty()) {
      refuse(request, DoorProblem.NOT_FOUND);
    } else {
      proxy.handle(request);
    }
  }

  /** Sign-in knows one name of the house only, so people are led to it. */
  private static boolean isNavigation(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    return request.method().name().equals("GET") && accept != null && accept.contains("text/html");
  }

  private static boolean isBatch(HttpServerRequest request) {
    return request.method().name().equals("POST") && request.path().equals(BATCHES);
  }

  private static long length(HttpServerRequest request) {
    try {
      return Long.parseLong(request.headers().get("Content-Length"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Future<HttpClientRequest> behind(ProxyContext context) {
    HttpServerRequest request = context.request().proxiedRequest();
    int port = routes.portOf(request.path()).orElseThrow();
    // The time counts while the body is on its way, and a large one is long on its way.
    Duration silence = isBatch(request) ? PATIENCE_WITH_BATCHES : patience;
    return context
        .client()
        .request(
            new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setIdleTimeout(silence.toMillis()));
  }

  private static ProxyResponse instead(ProxyContext context, Throwable failure) {
    HttpServerRequest request = context.request().proxiedRequest();
    ProblemAnswer answer =
        ProblemAnswer.to(
            request,
            failure instanceof TimeoutException
                ? DoorProblem.GATEWAY_TIMEOUT
                : DoorProblem.BAD_GATEWAY);
    ProxyResponse response = context.request().release().response();
    response.setStatusCode(answer.status());
    response.putHeader("Content-Type", answer.mediaType());
    response.putHeader("Cache-Control", "no-store");
    return response.setBody(Body.body(Buffer.buffer(answer.body())));
  }

  private static void unreadable(HttpServerRequest request) {
    String cause = request.decoderResult().cause().getClass().getSimpleName();
    DoorProblem problem =
        switch (cause) {
          case "TooLongHttpHeaderException" -> DoorProblem.HEADERS_TOO_LARGE;
          case "TooLongHttpLineException" -> DoorProblem.URI_TOO_LONG;
          default -> DoorProblem.BAD_REQUEST;
        };
    // What follows on this connection cannot be told from the rest of the bad request.
    request.response().putHeader("Connection", "close");
    refuse(request, problem);
    request.connection().close();
  }

  private static void refuse(HttpServerRequest request, DoorProblem problem) {
    ProblemAnswer answer = ProblemAnswer.to(request, problem);
    HttpServerResponse response = request.response();
    Headers.fill(response.headers());
    response.setStatusCode(answer.status());
    response.putHeader("Content-Type", answer.mediaType());
    response.putHeader("Cache-Control", "no-store");
    response.end(answer.body());
  }

  private static void redirect(HttpServerRequest request, String to) {
    HttpServerResponse response = request.response();
    Headers.fill(response.headers());
    response.setStatusCode(302).putHeader("Location", to).end();
  }

  /** Closes the door; requests under way are cut. */
  @Override
  public void close() {
    try {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new Refusal("The front door did not close.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
