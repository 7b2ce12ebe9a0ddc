package copydesk.annotate.remote;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Suggests what a service answered when it was asked; where it did not answer, another recogniser
 * stands in. Suggesting itself never waits for anybody, as it happens while a page is locked. May
 * be used by many threads.
 */
public final class HttpRecogniser implements Recogniser {

  /**
   * Whom to ask.
   *
   * @param token sent as a bearer token, if there is one
   * @param timeout for a whole answer
   * @param pause how long it is left alone after it failed
   */
  public record Service(URI url, Optional<String> token, Duration timeout, Duration pause) {}

  private record Asked(String text, Passage.Context context) {}

  private static final int REMEMBERED = 2000;
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  /** Answers come slowly: those who wait for one must not keep others from theirs. */
  private static final Executor READING = Executors.newVirtualThreadPerTaskExecutor();

  private static final Logger LOG = Logger.getLogger(HttpRecogniser.class);

  private final Service service;
  private final Recogniser ours;
  private final Exchange exchange;
  private final InstantSource clock;
  private final HttpClient client;
  private final Map<Asked, List<Suggestion>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, List<Suggestion>> eldest) {
              return size() > REMEMBERED;
            }
          });
  private volatile long silentUntil = Long.MIN_VALUE;

  /**
   * @param ours stands in
   * @param clock for the pause
   */
  public HttpRecogniser(Service service, Recogniser ours, ObjectMapper json, InstantSource clock) {
    this.service = service;
    this.ours = ours;
    this.exchange = new Exchange(json);
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(service.timeout())
            .build();
  }

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = known.get(new Asked(passage.text().toString(), passage.context()));
    return found == null ? ours.suggest(passage) : found;
  }

  /**
   * Asks for those of the texts that are not known, by one request, and remembers what comes. It
   * may take as long as the time-out: nothing may be locked meanwhile.
   */
  public void ask(Collection<String> wanted, Passage.Context context) {
    List<String> texts =
        wanted.stream()
            .distinct()
            .filter(text -> !text.isBlank() && !known.containsKey(new Asked(text, context)))
            .toList();
    if (!texts.isEmpty() && clock.millis() >= silentUntil) {
      askFor(texts, context);
    }
  }

  private void askFor(List<String> texts, Passage.Context context) {
    try {
      List<List<Suggestion>> answer = exchange.read(send(exchange.write(texts, context)), texts);
      for (int i = 0; i < texts.size(); i++) {
        known.put(new Asked(texts.get(i), context), answer.get(i));
      }
    } catch (Exchange.Unusable | IOException e) {
      silentUntil = clock.millis() + service.pause().toMillis();
      LOG.warnf(
          "The recogniser at %s gave no usable answer (%s): ours stand in for %s",
          service.url(), e.getMessage(), service.pause());
    }
  }

  private byte[] send(byte[] body) throws IOException, Exchange.Unusable {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.url())
            .timeout(service.timeout())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    service.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    // The request's own time-out ends with the headers; this one holds for the body too.
    CompletableFuture<byte[]> answer =
        client
            .sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(HttpRecogniser::body, READING);
    try {
      byte[] bytes = answer.get(service.timeout().toMillis(), TimeUnit.MILLISECONDS);
      if (bytes == null) {
        throw new Exchange.Unusable("not 200, or too long");
      }
      return bytes;
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Exchange.Unusable("no answer in time");
    } catch (ExecutionException e) {
      throw new IOException("it could not be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Exchange.Unusable("interrupted");
    }
  }

  /** The bytes of an answer; null if it is refused or too long. */
  private static byte[] body(HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      byte[] bytes = response.statusCode() == 200 ? in.readNBytes(MOST_BYTES + 1) : null;
      return bytes == null || bytes.length > MOST_BYTES ? null : bytes;
    } catch (IOException e) {
      return null; // cut off on its way
    }
  }
}
