package copydesk.problem;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets large bodies in one after the other, so that the memory they take is bounded however many
 * come at once. Small ones pass at once. What waits is not read, so its sender is held up and
 * nothing of it is lost.
 */
final class LargeBodies {

  /** Bodies up to this many bytes are not counted. */
  static final long SMALL = 1 << 20;

  /** Bytes of all large bodies that are let in at once; one body is let in whatever its size. */
  static final long AT_ONCE = 24L << 20;

  /** A sender that has taken so long must not hold up the others any more. */
  private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(2);

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long inside;

  private record Waiting(RoutingContext request, Context thread, long bytes) {}

  /** Goes on with a request now, or when there is room for its body. */
  void admit(RoutingContext request, long bytes) {
    if (bytes <= SMALL) {
      request.next();
      return;
    }
    Waiting one = new Waiting(request, Vertx.currentContext(), bytes);
    synchronized (this) {
      if (!waiting.isEmpty() || !hasRoom(bytes)) {
        request.request().pause();
        waiting.add(one);
        request.addEndHandler(ended -> leave(one));
        return;
      }
      inside += bytes;
    }
    enter(one);
  }

  private boolean hasRoom(long bytes) {
    return inside == 0 || inside + bytes <= AT_ONCE;
  }

  private synchronized void leave(Waiting one) {
    waiting.remove(one);
  }

  private void enter(Waiting one) {
    AtomicBoolean left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            release(one.bytes);
          }
        };
    long timer = one.request.vertx().setTimer(LONGEST_MILLIS, fired -> leave.run());
    one.request.addEndHandler(
        ended -> {
          one.request.vertx().cancelTimer(timer);
          leave.run();
        });
    one.request.next();
  }

  private void release(long bytes) {
    List<Waiting> next = new ArrayList<>();
    synchronized (this) {
      inside -= bytes;
      while (!waiting.isEmpty() && hasRoom(waiting.peek().bytes)) {
        inside += waiting.peek().bytes;
        next.add(waiting.remove());
      }
    }
    next.forEach(one -> one.thread.runOnContext(now -> enter(one)));
  }
}
