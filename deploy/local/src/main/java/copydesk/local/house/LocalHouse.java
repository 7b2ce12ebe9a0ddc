package copydesk.local.house;

import copydesk.engines.Checkout;
import copydesk.engines.Guard;
import copydesk.engines.Keycloak;
import copydesk.engines.Login;
import copydesk.engines.Ports;
import copydesk.engines.Postgres;
import copydesk.local.Progress;
import copydesk.local.Refusal;
import copydesk.local.door.FrontDoor;
import copydesk.local.door.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The whole house in processes of this machine: PostgreSQL first, then Keycloak and the services
 * side by side, then the front door. It stops in the opposite order, also when it was still
 * starting.
 */
public final class LocalHouse implements AutoCloseable {
  /** The services, as the first segments of their addresses. */
  public static final List<String> SERVICES = List.of("ingest", "annotate", "review");

  private static final Duration PATIENCE_OF_THE_DOOR = Duration.ofMinutes(1);

  private final Plan plan;
  private final Opened opened;
  private final Map<String, ServiceJvm> services = new LinkedHashMap<>();
  private HouseSecrets secrets;
  private HouseState state;

  /** What to start: which checkout, over which data, at which port, told to whom. */
  public record Plan(Checkout checkout, DataFolder data, int port, Progress progress) {
    /** What browsers use. */
    public String address() {
      return "http://localhost:" + port;
    }
  }

  private LocalHouse(Plan plan) {
    this.plan = plan;
    this.opened = new Opened(plan.progress());
  }

  /**
   * A house that does not run yet; {@link #start} starts it and {@link #close} stops what runs by
   * then.
   */
  public static LocalHouse of(Plan plan) {
    return new LocalHouse(plan);
  }

  /** Starts everything and waits until it is ready; nothing runs when this fails. */
  public LocalHouse start() {
    try {
      begin();
      Guard guard = opened.add(Opened.Rank.GUARD, Guard.start());
      List<Integer> ports = Ports.free(3 + SERVICES.size());
      Postgres postgres =
          plan.progress().step("PostgreSQL", () -> startPostgres(ports.get(0), guard));
      startTheRest(postgres, ports, guard);
      tell(state.whenReady());
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void begin() {
    DataFolder data = plan.data();
    opened.add(Opened.Rank.CLAIM, Claim.take(data));
    HouseState.read(data).ifPresent(left -> Leftovers.end(left, plan.progress()));
    Preconditions.diskHasRoom(data);
    Preconditions.portIsFree(plan.port());
    secrets = HouseSecrets.ensure(data);
    rotateLogs(data);
    tell(HouseState.starting(plan.address(), plan.port()));
    opened.add(Opened.Rank.STATE, () -> Files.deleteIfExists(data.state()));
  }

  private static void rotateLogs(DataFolder data) {
    try (Stream<Path> logs = Files.list(data.logs())) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
        new PartLog(log).rotate();
      }
    } catch (IOException e) {
      throw new Refusal("The logs in " + data.logs() + " cannot be put aside.", e);
    }
  }

  private Postgres startPostgres(int port, Guard guard) {
    Postgres postgres =
        opened.add(
            Opened.Rank.POSTGRES,
            Postgres.start(
                new Postgres.Settings(
                    plan.checkout(),
                    plan.data().postgres(),
                    plan.data().log("postgres"),
                    port,
                    secrets.database(),
                    true),
                guard));
    ProcessHandle process = ProcessHandle.of(postgres.pid()).orElseThrow();
    tell(new HouseState.Part("postgres", RunningProcess.of(process), port, ""));
    return postgres;
  }

  private void startTheRest(Postgres postgres, List<Integer> ports, Guard guard) {
    int keycloakPort = ports.get(1);
    Map<String, Integer> routes = new HashMap<>();
    routes.put("auth", keycloakPort);
    List<Runnable> starts = new ArrayList<>();
    starts.add(() -> startKeycloak(postgres, keycloakPort, ports.get(2), guard));
    for (String name : SERVICES) {
      int port = ports.get(3 + SERVICES.indexOf(name));
      ServiceJvm service =
          opened.add(Opened.Rank.SERVICE, service(name, port, keycloakPort, postgres, guard));
      routes.put(name, port);
      services.put(name, service);
      starts.add(() -> plan.progress().step(name, () -> service.start().awaitReady()));
    }
    sideBySide(starts);
    plan.progress()
        .step(
            "front door at " + plan.address(),
            () -> {
              opened.add(
                  Opened.Rank.DOOR,
                  FrontDoor.open(plan.port(), new Routes(routes), PATIENCE_OF_THE_DOOR));
            });
  }

  /**
   * Does all at the same time; when one fails, the others are not waited for any longer than they
   * need to end.
   */
  private void sideBySide(List<Runnable> starts) {
    try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> running =
          starts.stream()
              .map(start -> CompletableFuture.runAsync(start, work))
              .map(start -> start.whenComplete((done, failure) -> stopOn(failure)))
              .toList();
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void stopOn(Throwable failure) {
    if (failure != null) {
      opened.close();
    }
  }

  private void startKeycloak(Postgres postgres, int port, int managementPort, Guard guard) {
    DataFolder data = plan.data();
    Identity identity = new Identity(plan.checkout(), data, secrets, plan.address());
    try {
      if (!Files.exists(data.keycloakComplete())) {
        postgres.makeKeycloakAnew();
      }
      Keycloak keycloak =
          plan.progress()
              .step(
                  "Keycloak",
                  () -> {
                    Keycloak server =
                        opened.add(
                            Opened.Rank.KEYCLOAK,
                            identity.start(postgres, port, managementPort, guard));
                    tell(
                        new HouseState.Part(
                            "keycloak",
                            RunningProcess.of(server.process()),
                            port,
                            "http://127.0.0.1:" + managementPort + "/auth/health/ready"));
                    return server.awaitReady();
                  });
      plan.progress().step("realm and demo users", () -> identity.furnish(keycloak));
      Files.writeString(data.keycloakComplete(), "");
    } catch (IOException e) {
      throw new Refusal("The data folder " + data.root() + " cannot be written.", e);
    }
  }

  private ServiceJvm service(
      String name, int port, int keycloakPort, Postgres postgres, Guard guard) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "COPYDESK_HOUSE", "local",
                "COPYDESK_DEMO_USERS", "true",
                "COPYDESK_DB_URL", postgres.jdbcUrl("copydesk"),
                "COPYDESK_DB_OWNER_PASSWORD", password(name + "_OWNER"),
                "COPYDESK_DB_APP_PASSWORD", password(name + "_APP"),
                "COPYDESK_AUTH_URL", "http://127.0.0.1:" + keycloakPort + "/auth/realms/copydesk",
                "COPYDESK_WEB_SECRET", secrets.of("web"),
                "COPYDESK_SESSION_SECRET", secrets.of("session"),
                "COPYDESK_ORIGIN", address()));
    if (name.equals("ingest")) {
      environment.put("COPYDESK_INTAKE_SPOOL", plan.data().spool().toString());
      environment.put("COPYDESK_INTAKE_FOLDER", plan.data().inbox().toString());
      environment.put("COPYDESK_INTAKE_PUBLICATIONS", "*");
    }
    if (name.equals("review")) {
      environment.put("COPYDESK_WEBHOOK_PRIVATE", "true");
      environment.put("COPYDESK_REVIEW_HEADS", plan.data().heads().toString());
      passOn(environment, "COPYDESK_REVIEW_LEASE", "COPYDESK_REVIEW_ASSIGNED");
    }
    return new ServiceJvm(
        new ServiceJvm.Settings(
            name,
            plan.checkout().root().resolve(name + "-service/target/quarkus-app/quarkus-run.jar"),
            port,
            environment,
            plan.data().root(),
            plan.data().log(name)),
        guard,
        plan.progress(),
        this::tell);
  }

  /** Settings that whoever starts the house may choose. */
  private static void passOn(Map<String, String> environment, String... names) {
    for (String name : names) {
      Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
    }
  }

  private String password(String login) {
    return secrets.database().of(Login.valueOf(login.toUpperCase(Locale.ROOT)));
  }

  private synchronized void tell(HouseState.Part part) {
    tell(state.with(part));
  }

  private synchronized void tell(HouseState now) {
    state = now;
    state.write(plan.data());
  }

  /** A running service, for those who stop one to see what happens. */
  public ServiceJvm service(String name) {
    return services.get(name);
  }

  /** What browsers use. */
  public String address() {
    return plan.address();
  }

  /** The secrets of the data folder. */
  public HouseSecrets secrets() {
    return secrets;
  }

  /** Stops everything that runs: front door, services, Keycloak, PostgreSQL. */
  @Override
  public void close() {
    opened.close();
  }
}
