package copydesk.local.house;

import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The right to use a data folder, held by one process at a time; the system takes it back when the
 * process ends.
 */
final class Claim implements AutoCloseable {
  private final FileChannel channel;

  private Claim(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder, making it where it is missing; refuses while another house runs on it. */
  static Claim take(DataFolder data) {
    try {
      Files.createDirectories(data.logs());
      FileChannel channel =
          FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new Refusal(taken(data));
      }
      return new Claim(channel);
    } catch (IOException e) {
      throw new Refusal("The data folder " + data.root() + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static String taken(DataFolder data) {
    return HouseState.read(data)
        .map(
            state ->
                "Copydesk already "
                    + (state.ready() ? "runs at " : "starts at ")
                    + state.address()
                    + " (process "
                    + state.launcher().pid()
                    + ", data in "
                    + data.root()
                    + "). ./copydesk down stops it.")
        .orElse("Another house uses the data folder " + data.root() + ".");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Refusal("The data folder could not be given back.", e);
    }
  }
}
