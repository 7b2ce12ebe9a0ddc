package copydesk.local.send;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.engines.Checkout;
import copydesk.local.Progress;
import copydesk.local.Refusal;
import copydesk.local.house.DataFolder;
import copydesk.local.house.HouseSecrets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new house begins with: the sample publications, set by an administrator, and the sample
 * pages of {@code seeds}, sent by the scanner; all through the public API, once for a data folder.
 * Doing it again changes nothing.
 */
public final class Stock {
  private final Checkout checkout;
  private final DataFolder data;
  private final String address;
  private final HouseSecrets secrets;
  private final Progress progress;

  /** For the house at this address, over this folder. */
  public Stock(
      Checkout checkout, DataFolder data, String address, HouseSecrets secrets, Progress progress) {
    this.checkout = checkout;
    this.data = data;
    this.address = address;
    this.secrets = secrets;
    this.progress = progress;
  }

  /**
   * A publication as {@code sample-publications.json} lists it.
   *
   * @param stages what its reviews are called, in order
   */
  public record SamplePublication(
      String code, String name, String language, String timeZone, List<StageName> stages) {}

  /** What one stage is called. */
  public record StageName(String zh, String en) {}

  /** Brings in what is not there yet. */
  public void fill() {
    if (Files.exists(data.stocked())) {
      return;
    }
    progress.step("sample publications", this::setPublications);
    progress.step("sample pages", this::sendPages);
    try {
      Files.writeString(data.stocked(), "");
    } catch (IOException e) {
      throw new Refusal("The data folder " + data.root() + " cannot be written.", e);
    }
  }

  private void setPublications() {
    ObjectMapper json = new ObjectMapper();
    Path file = checkout.root().resolve("deploy/local/sample-publications.json");
    try (HouseClient client =
        new HouseClient(
            address, HouseSecrets.SETUP_CLIENT, secrets.of(HouseSecrets.SETUP_CLIENT))) {
      List<SamplePublication> publications =
          json.readValue(file.toFile(), new TypeReference<>() {});
      for (SamplePublication publication : publications) {
        put(
            client,
            "/ingest/api/publications/" + publication.code(),
            Map.of(
                "name", publication.name(),
                "language", publication.language(),
                "timeZone", publication.timeZone()));
        put(
            client,
            "/review/api/publications/" + publication.code() + "/stages",
            Map.of("stages", publication.stages()));
      }
    } catch (IOException e) {
      throw new Refusal("The sample publications cannot be read from " + file + ".", e);
    }
  }

  private static void put(HouseClient client, String path, Map<String, Object> body)
      throws IOException {
    HttpResponse<String> answer =
        client.send("PUT", path, "application/json", new ObjectMapper().writeValueAsBytes(body));
    if (answer.statusCode() / 100 != 2) {
      throw new Refusal("The house refused " + path + ": " + HouseClient.problem(answer));
    }
  }

  /** A page that is refused is told and does not keep the others out. */
  private void sendPages() {
    Path pages = checkout.root().resolve("seeds/pages");
    if (!Files.exists(pages)) {
      return;
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    try (HouseClient client = new HouseClient(address, "scanner", secrets.of("scanner"));
        Stream<Path> files = Files.list(pages)) {
      PageSender sender = new PageSender(client);
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> PageFile.of(file, PageFile.Said.NOTHING, today))
          .map(page -> sender.send(page, Optional.empty()))
          .filter(outcome -> !outcome.accepted())
          .forEach(outcome -> progress.say("    " + outcome.line()));
    } catch (IOException e) {
      throw new Refusal("The sample pages cannot be read: " + e.getMessage(), e);
    }
  }
}
