package copydesk.review;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator sets for this service. */
@ConfigMapping(prefix = "copydesk.review")
public interface ReviewSettings {

  /** How long a claim holds without a sign of life from its holder. */
  Duration lease();

  /** How long what a chief hands to somebody waits for them before it goes back into the queue. */
  Duration assigned();

  /** The folder that the daily heads of the audit chains are written to; without it, to none. */
  Optional<Path> heads();

  /** Where readers reach the house; stands in every record and its links. */
  URI origin();

  /** Encrypts what is kept secret in the database; changing it makes a new signing key. */
  String keySecret();
}
