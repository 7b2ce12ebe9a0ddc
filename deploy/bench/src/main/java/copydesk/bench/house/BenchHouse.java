package copydesk.bench.house;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.engines.Checkout;
import copydesk.engines.Login;
import copydesk.engines.Ports;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseSecrets;
import copydesk.local.house.HouseState;
import copydesk.local.send.HouseClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A whole house on a free port, over a folder of its own that goes with it. */
public final class BenchHouse implements AutoCloseable {

  private static final int MINUTES_TO_START = 10;
  private static final int MINUTES_TO_STOP = 2;

  private final Path folder;
  private final Process launcher;
  private final List<Long> resting = new ArrayList<>();
  private final Thread stopper = new Thread(this::stop, "stops the house");

  private BenchHouse(Path folder, Process launcher) {
    this.folder = folder;
    this.launcher = launcher;
  }

  /** Starts an empty house by {@code ./copydesk up} and waits until it is up. */
  public static BenchHouse start(Checkout checkout) throws IOException, InterruptedException {
    return start(checkout, List.of("--empty"));
  }

  /** Starts a house with the sample pages in it. */
  public static BenchHouse withSamples(Checkout checkout) throws IOException, InterruptedException {
    return start(checkout, List.of());
  }

  private static BenchHouse start(Checkout checkout, List<String> options)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("copydesk-bench");
    int port = Ports.free(1).getFirst();
    List<String> command = new ArrayList<>();
    command.add(checkout.root().resolve("copydesk").toString());
    command.addAll(List.of("up", "--port", Integer.toString(port), "--data", folder.toString()));
    command.addAll(options);
    Process launcher =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BenchHouse house = new BenchHouse(folder, launcher);
    Runtime.getRuntime().addShutdownHook(house.stopper);
    try {
      house.awaitReady();
    } catch (IOException | RuntimeException e) {
      house.close();
      throw e;
    }
    return house;
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_TO_START);
    while (HouseState.read(data()).filter(HouseState::ready).isEmpty()) {
      if (!launcher.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("The house does not start; its logs are in " + data().logs());
      }
      Thread.sleep(500);
    }
  }

  private DataFolder data() {
    return new DataFolder(folder);
  }

  /** The front door. */
  public String address() {
    return HouseState.running(data()).address();
  }

  /** A part's own address on this machine. */
  public String address(String part) {
    return "http://127.0.0.1:" + part(part).port();
  }

  /** The process of a part. */
  public ProcessHandle process(String part) {
    return part(part).process().alive().orElseThrow();
  }

  /**
   * Holds services still, so that what is measured does not share the machine with those who take
   * in what it makes; they go on when the house stops.
   */
  public void rest(String... services) throws IOException, InterruptedException {
    for (String service : services) {
      signal("STOP", process(service).pid());
      resting.add(process(service).pid());
    }
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("No signal reached process " + pid);
    }
  }

  private HouseState.Part part(String name) {
    return HouseState.running(data()).parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The secret of a program. */
  public String secret(String client) {
    return HouseSecrets.read(data()).of(client);
  }

  /** A new connection of a login to the house's database; its commits are durable. */
  public Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + part("postgres").port() + "/copydesk",
        login.role(),
        HouseSecrets.read(data()).database().of(login));
  }

  /** Sets a publication that the scanner may send to. */
  public void setPublication(String code) throws IOException {
    try (HouseClient client =
        new HouseClient(address(), HouseSecrets.SETUP_CLIENT, secret(HouseSecrets.SETUP_CLIENT))) {
      HttpResponse<String> answer =
          client.send(
              "PUT",
              "/ingest/api/publications/" + code,
              "application/json",
              new ObjectMapper()
                  .writeValueAsBytes(
                      Map.of("name", code, "language", "zh-Hans", "timeZone", "Asia/Shanghai")));
      if (answer.statusCode() / 100 != 2) {
        throw new IOException("No publication: " + HouseClient.problem(answer));
      }
    }
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(stopper);
  }

  private void stop() {
    for (long pid : resting) {
      try {
        signal("CONT", pid);
      } catch (IOException e) {
        System.err.println(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    resting.clear();
    // The script asks the house to stop, which it does part by part.
    launcher.destroy();
    try {
      if (!launcher.waitFor(MINUTES_TO_STOP, TimeUnit.MINUTES)) {
        System.err.println("The house did not stop; its folder stays: " + folder);
        return;
      }
      delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("What is left of the house is in " + folder + ": " + e.getMessage());
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
