package copydesk.local.house;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a house tells other commands about itself, in a file that is there while it runs. After a
 * kill it names what may be left.
 *
 * @param address what browsers use, for example {@code http://localhost:8080}
 * @param ready whether everything is up
 * @param launcher the process that holds the house together and is its front door
 * @param parts the other processes, in the order of their start
 */
public record HouseState(
    String address, int port, boolean ready, RunningProcess launcher, List<Part> parts) {

  /**
   * One process of the house.
   *
   * @param name for example {@code ingest}
   * @param port where it serves on the loopback address
   * @param health where it says whether it is ready; empty for what has no such address
   */
  public record Part(String name, RunningProcess process, int port, String health) {}

  static HouseState starting(String address, int port) {
    return new HouseState(
        address, port, false, RunningProcess.of(ProcessHandle.current()), List.of());
  }

  HouseState with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.removeIf(known -> known.name().equals(part.name()));
    more.add(part);
    return new HouseState(address, port, ready, launcher, List.copyOf(more));
  }

  HouseState whenReady() {
    return new HouseState(address, port, true, launcher, parts);
  }

  /** Reads the state of a folder, if there is one. */
  public static Optional<HouseState> read(DataFolder data) {
    try {
      return Files.exists(data.state())
          ? Optional.of(new ObjectMapper().readValue(data.state().toFile(), HouseState.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new Refusal("The file " + data.state() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads the state of the house that runs on a folder; refuses where none does. */
  public static HouseState running(DataFolder data) {
    return read(data)
        .filter(state -> state.launcher().alive().isPresent())
        .orElseThrow(
            () -> new Refusal("No house runs on " + data.root() + ": ./copydesk up starts one."));
  }

  void write(DataFolder data) {
    try {
      Path half = data.root().resolve("house.json.part");
      Files.write(
          half, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(
          half, data.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal("The state cannot be written to " + data.state() + ".", e);
    }
  }
}
