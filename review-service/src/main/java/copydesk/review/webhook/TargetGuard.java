package copydesk.review.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps deliveries away from what only this house should reach. A name is resolved once, all its
 * addresses are looked at, and the connection goes to the address that was looked at: what the name
 * says a moment later changes nothing.
 */
final class TargetGuard {

  /** Resolves a name; throws for one that is unknown. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /**
   * Where a delivery may go.
   *
   * @param address to connect to
   * @param uri what the receiver is called, for TLS and the Host header
   */
  record Target(InetAddress address, URI uri) {
    int port() {
      return uri.getPort() >= 0 ? uri.getPort() : isTls() ? 443 : 80;
    }

    boolean isTls() {
      return uri.getScheme().equalsIgnoreCase("https");
    }
  }

  /** A target that is refused; the message says why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Never: this host, link-local (where clouds keep their metadata), reserved, documentation. */
  private static final List<AddressRange> NEVER =
      ranges(
          "0.0.0.0/8 169.254.0.0/16 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.51.100.0/24"
              + " 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 ::/128 fe80::/10 fec0::/10 ff00::/8"
              + " 100::/64 2001:db8::/32 fd00:ec2::254/128 100.100.100.200/32");

  /** Only where the operator allows it: this machine, private and shared networks, unique-local. */
  private static final List<AddressRange> PRIVATE =
      ranges(
          "10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.168.0.0/16 198.18.0.0/15"
              + " ::1/128 fc00::/7");

  /**
   * Addresses that hold an address of version 4.
   *
   * @param at the byte that it begins at
   */
  private record Embedding(AddressRange range, int at) {}

  /** Compatible, NAT64 (everybody's and local), 6to4. */
  private static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(AddressRange.of("::/96"), 12),
          new Embedding(AddressRange.of("64:ff9b::/96"), 12),
          new Embedding(AddressRange.of("64:ff9b:1::/48"), 12),
          new Embedding(AddressRange.of("2002::/16"), 2));

  /** Tunnels whose inner address is hidden. */
  private static final AddressRange TEREDO = AddressRange.of("2001::/32");

  private final boolean privateTargets;
  private final Resolver resolver;

  TargetGuard(boolean privateTargets, Resolver resolver) {
    this.privateTargets = privateTargets;
    this.resolver = resolver;
  }

  /**
   * Looks at an address and says where to connect.
   *
   * @throws Refused if it is no address for a receiver, unknown, or one of those kept away from
   */
  Target check(String url) throws Refused {
    URI uri = parse(url);
    InetAddress[] found;
    try {
      found = resolver.all(host(uri));
    } catch (UnknownHostException e) {
      throw new Refused("the name " + uri.getHost() + " is unknown");
    }
    for (InetAddress address : found) {
      if (!isAllowed(address.getAddress())) {
        throw new Refused("the address " + address.getHostAddress() + " is not open to webhooks");
      }
    }
    return new Target(found[0], uri);
  }

  private URI parse(String url) throws Refused {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw new Refused("that is no address");
    }
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    boolean plain = privateTargets && "http".equalsIgnoreCase(uri.getScheme());
    if (!tls && !plain) {
      throw new Refused("an address begins with https://");
    }
    if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new Refused("an address has a host, no password and no fragment");
    }
    return uri;
  }

  private static String host(URI uri) {
    return uri.getHost().replaceAll("^\\[|\\]$", "");
  }

  private boolean isAllowed(byte[] address) {
    if (matches(NEVER, address) || TEREDO.contains(address)) {
      return false;
    }
    if (matches(PRIVATE, address)) {
      return privateTargets;
    }
    for (Embedding form : EMBEDDINGS) {
      if (form.range().contains(address)) {
        return isAllowed(Arrays.copyOfRange(address, form.at(), form.at() + 4));
      }
    }
    return true;
  }

  private static boolean matches(List<AddressRange> ranges, byte[] address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String blocks) {
    return Stream.of(blocks.split(" ", -1)).map(AddressRange::of).toList();
  }
}
