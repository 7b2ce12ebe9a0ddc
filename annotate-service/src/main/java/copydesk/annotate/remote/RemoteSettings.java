package copydesk.annotate.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whom to ask for suggestions beside or instead of ours. */
@ConfigMapping(prefix = "copydesk.recogniser")
public interface RemoteSettings {

  /** Where texts are sent; empty for nowhere. */
  Optional<URI> url();

  /** Sent as a bearer token. */
  Optional<String> token();

  /** Whether ours are taken too. */
  @WithDefault("false")
  boolean beside();

  /** How long a whole answer may take. */
  @WithDefault("2s")
  Duration timeout();

  /** How long it is left alone after it failed. */
  @WithDefault("30s")
  Duration pause();
}
