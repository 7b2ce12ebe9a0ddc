package copydesk.local.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Which process serves which address: the first segment of the path decides.
 *
 * @param ports by first segment, for example {@code ingest}
 */
public record Routes(Map<String, Integer> ports) {
  /** Not for the outside, whichever way they are spelled. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "/[^/]+/q/metrics(/.*)?"
              + "|/auth/(admin|health|metrics)(/.*)?"
              + "|/auth/realms/master(/.*)?",
          Pattern.DOTALL);

  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  /** Copies the map. */
  public Routes {
    ports = Map.copyOf(ports);
  }

  /** The port behind a path; empty if nobody serves it or it is closed. */
  OptionalInt portOf(String path) {
    return normalized(path)
        .filter(plain -> !CLOSED.matcher(plain).matches())
        .map(plain -> ports.get(plain.split("/", 3)[1]))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /**
   * The path as a service would understand it: decoded, dots and doubled slashes resolved. Empty
   * for a path that says one thing to the door and might say another to a service.
   */
  private static Optional<String> normalized(String path) {
    if (!path.startsWith("/") || path.contains(";") || path.contains("\\")) {
      return Optional.empty();
    }
    try {
      String decoded =
          SLASHES
              .matcher(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
              .replaceAll("/");
      String resolved = new URI(null, null, decoded, null).normalize().getPath();
      boolean climbs = List.of(resolved.split("/")).contains("..");
      return climbs ? Optional.empty() : Optional.of(resolved);
    } catch (IllegalArgumentException | URISyntaxException e) {
      return Optional.empty();
    }
  }
}
