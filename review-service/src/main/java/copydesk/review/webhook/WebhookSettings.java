package copydesk.review.webhook;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** What an operator sets for webhooks. */
@ConfigMapping(prefix = "copydesk.review.webhook")
public interface WebhookSettings {

  /** How long to wait before each further attempt; one that fails after the last has failed. */
  List<Duration> retries();

  /** How long a receiver may take to answer. */
  Duration timeout();

  /** How long a worker holds a delivery; longer than the timeout. */
  Duration lease();

  /** A subscription whose receiver has failed for this long is disabled. */
  Duration disableAfter();

  /** How long a replaced secret goes on beside the new one. */
  Duration overlap();

  /** Whether receivers may be on this machine or in a private network, and without TLS. */
  boolean privateTargets();

  /** How many deliveries are under way at a time. */
  int workers();
}
