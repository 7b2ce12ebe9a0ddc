package copydesk.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** A receiver of webhooks, which keeps what it gets and answers as it is told. */
final class Receiver implements AutoCloseable {

  /** What came; names of headers in small letters. */
  record Received(Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.get(name).getFirst();
    }

    JsonNode json() {
      try {
        return Samples.JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(body, e);
      }
    }

    String about() {
      return json().at("/data/record").asText();
    }
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile IntUnaryOperator status;

  /**
   * @param status of the answer to the request of that number, from 1
   */
  Receiver(IntUnaryOperator status) throws IOException {
    this.status = status;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    int number;
    synchronized (this) {
      received.add(new Received(headers, body));
      number = received.size();
    }
    int answer = status.applyAsInt(number);
    if (answer / 100 == 3) {
      exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
    }
    byte[] text = ("answer " + answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  void answer(IntUnaryOperator other) {
    status = other;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /** What came about a record. */
  List<Received> about(String record) {
    return received.stream().filter(got -> got.about().equals(record)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
