package copydesk.review;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** What an operator sets for this service. */
@ConfigMapping(prefix = "copydesk.review")
public interface ReviewSettings {

  /** How long a claim holds without a sign of life from its holder. */
  Duration lease();

  /** Where readers reach the house; stands in every record and its links. */
  URI origin();

  /** Encrypts what is kept secret in the database; changing it makes a new signing key. */
  String keySecret();
}
