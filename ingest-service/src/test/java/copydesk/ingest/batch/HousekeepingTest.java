package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What killed uploads leave behind in the spool. */
@QuarkusTest
@WithTestResource(House.class)
class HousekeepingTest {

  @Inject Housekeeping housekeeping;
  @Inject IntakeConfig config;

  private Path orphan;
  private Path part;

  @BeforeEach
  void whatAKilledUploadLeaves() throws IOException {
    orphan = Files.createDirectories(config.spool().resolve(UUID.randomUUID().toString()));
    Files.writeString(orphan.resolve("archive.zip"), "PK");
    Path parts = Files.createDirectories(config.spool().resolve("parts"));
    part = Files.writeString(parts.resolve(UUID.randomUUID().toString()), "云汀");
  }

  @AfterEach
  void nothingStays() throws IOException {
    housekeeping.tidy(Instant.now().plusSeconds(60));
  }

  @Test
  void whatNobodyWroteToForLongIsRemoved() throws IOException {
    housekeeping.tidy(Instant.now().plusSeconds(60));

    assertThat(orphan).doesNotExist();
    assertThat(part).doesNotExist();
  }

  @Test
  void anUploadUnderWayStays() throws IOException {
    housekeeping.tidy(Instant.now().minus(Duration.ofHours(1)));

    assertThat(orphan.resolve("archive.zip")).exists();
    assertThat(part).exists();
  }
}
