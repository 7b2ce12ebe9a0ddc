package copydesk.ingest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tells what happens to a batch as server-sent events: a {@code file} for every outcome, whose id
 * is the outcome's number, and a {@code progress} when counts or state have changed. Who comes back
 * with the last id it saw misses nothing and gets nothing twice.
 */
@ApplicationScoped
public class BatchEvents {

  private static final Duration BEAT = Duration.ofMillis(500);

  /** Outcomes told at one beat; a reader that comes late is not flooded. */
  private static final int AT_ONCE = 500;

  /** Silent beats after which something is said, so that nobody between closes the connection. */
  private static final int SILENCE = 20;

  /** Then the reader comes back, and its rights are looked at again. */
  private static final long BEATS = Duration.ofMinutes(15).dividedBy(BEAT);

  @Inject Batches batches;
  @Inject BatchFiles files;
  @Inject ObjectMapper json;

  /**
   * The events after an outcome.
   *
   * @param after the number of the last outcome seen, or 0
   */
  public Multi<OutboundSseEvent> after(UUID batch, int after, Sse sse) {
    Watch watch = new Watch(batch, after, sse);
    return Multi.createFrom()
        .ticks()
        .every(BEAT)
        .onOverflow()
        .drop()
        .select()
        .first(BEATS)
        .onItem()
        .transformToUniAndConcatenate(
            beat ->
                Uni.createFrom()
                    .item(watch::look)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
        .select()
        .first(news -> !watch.ended(news))
        .onItem()
        .transformToMultiAndConcatenate(news -> Multi.createFrom().iterable(news));
  }

  /** One reader. */
  private final class Watch {

    private final UUID batch;
    private final Sse sse;
    private int seen;
    private BatchView told;
    private int silent;
    private boolean over;

    Watch(UUID batch, int after, Sse sse) {
      this.batch = batch;
      this.seen = after;
      this.sse = sse;
    }

    /** Whether all was told before; the news themselves still go out. */
    boolean ended(List<OutboundSseEvent> news) {
      return over && news.isEmpty();
    }

    List<OutboundSseEvent> look() {
      if (over) {
        return List.of();
      }
      return QuarkusTransaction.requiringNew().call(this::news);
    }

    private List<OutboundSseEvent> news() {
      List<OutboundSseEvent> news = new ArrayList<>();
      BatchView now = BatchView.of(batches.findById(batch));
      List<BatchFile> ended = files.ended(batch, seen, AT_ONCE);
      for (BatchFile file : ended) {
        seen = file.event();
        news.add(event("file", FileView.of(file)));
      }
      if (!now.equals(told)) {
        told = now;
        news.add(event("progress", now));
      }
      over = now.isOver() && ended.size() < AT_ONCE;
      if (news.isEmpty() && ++silent >= SILENCE) {
        news.add(sse.newEventBuilder().comment("still here").build());
      }
      if (!news.isEmpty()) {
        silent = 0;
      }
      return news;
    }

    private OutboundSseEvent event(String name, Object data) {
      try {
        return sse.newEventBuilder()
            .name(name)
            .id(String.valueOf(seen))
            .data(String.class, json.writeValueAsString(data))
            .build();
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("An event cannot be written as JSON", e);
      }
    }
  }
}
