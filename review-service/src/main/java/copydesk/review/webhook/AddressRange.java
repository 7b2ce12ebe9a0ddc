package copydesk.review.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A block of addresses that have their leading bits in common. */
final class AddressRange {

  private final byte[] first;
  private final int bits;

  private AddressRange(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /** A block as it is written: {@code 10.0.0.0/8}. */
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    try {
      // A literal address is not looked up.
      byte[] first = InetAddress.getByName(text.substring(0, slash)).getAddress();
      return new AddressRange(first, Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no block of addresses: " + text, e);
    }
  }

  /** Whether an address of 4 or 16 bytes is in it. */
  boolean contains(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(address, 0, whole, first, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    return rest == 0
        || (address[whole] & 0xff) >> (8 - rest) == (first[whole] & 0xff) >> (8 - rest);
  }
}
