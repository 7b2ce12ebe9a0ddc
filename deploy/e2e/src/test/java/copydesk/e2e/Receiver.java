package copydesk.e2e;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A publishing system as far as it is told: takes webhooks on this machine and keeps them. */
final class Receiver implements AutoCloseable {

  /** A message as it came, with its headers' names in small letters. */
  record Message(Map<String, List<String>> headers, String body) {

    /** The id under which it is sent, however often. */
    String id() {
      return headers.get("webhook-id").getFirst();
    }

    /** What it says, such as {@code type} or {@code data.version}. */
    String says(String path) {
      return new JsonPath(body).getString(path);
    }

    /** Whether the reference library takes its signature for one made with a secret. */
    boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException e) {
        return false;
      } catch (EmptyWebhookSecretException e) {
        throw new IllegalArgumentException("a secret is needed", e);
      }
    }
  }

  private static final int WORKERS = 8;

  private final ConcurrentLinkedQueue<Message> came = new ConcurrentLinkedQueue<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
  private final HttpServer server;

  /** Listens on a free port of the loopback address. */
  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** What came so far, in the order in which it came. */
  List<Message> came() {
    return List.copyOf(came);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    came.add(
        new Message(
            exchange.getRequestHeaders().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
            body));
    pauseAsReceiversDo();
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static void pauseAsReceiversDo() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdown();
  }
}
