package copydesk.local.house;

import copydesk.local.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Optional;

/** What must be so before anything is started. */
final class Preconditions {
  private static final long MEGABYTE = 1024L * 1024;
  private static final long LEAST_FREE_MEGABYTES = 1_500;

  private Preconditions() {}

  /** Refuses a port at which something listens already. */
  static void portIsFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new Refusal(
          "Port " + port + " is taken by another program. Choose another: ./copydesk up --port N",
          e);
    }
  }

  /**
   * Refuses a disk on which a database would soon stand still; {@code COPYDESK_MIN_FREE_MB} sets
   * another limit.
   */
  static void diskHasRoom(DataFolder data) {
    long least =
        Optional.ofNullable(System.getenv("COPYDESK_MIN_FREE_MB"))
            .map(Long::parseLong)
            .orElse(LEAST_FREE_MEGABYTES);
    try {
      long free = Files.getFileStore(data.root()).getUsableSpace() / MEGABYTE;
      if (free < least) {
        throw new Refusal(
            "The disk of "
                + data.root()
                + " has "
                + free
                + " MB free; Copydesk wants "
                + least
                + " MB. Free some, or choose another folder: ./copydesk up --data DIR");
      }
    } catch (IOException e) {
      throw new Refusal("The disk of " + data.root() + " cannot be asked for its room.", e);
    }
  }
}
