package copydesk.ingest.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.ingest.batch.archive.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the files of the watched folder where their batch's outcome says. */
@ApplicationScoped
public class FolderOutcomes {

  private static final int SLICE = 1000;

  /** Files that a reason names; the batch tells of all. */
  private static final int MOST_NAMED = 1000;

  @Inject Batches batches;
  @Inject BatchFiles files;
  @Inject ObjectMapper json;

  /** The batch as it is now. */
  @Transactional
  BatchView get(UUID batch) {
    return BatchView.of(batches.findById(batch));
  }

  /** Moves the files of a batch away if it is over; else does nothing. */
  @Transactional
  void putAway(FolderTray tray, Path taken, List<Path> present, UUID id) throws IOException {
    Batch batch = batches.findById(id);
    if (!BatchView.of(batch).isOver()) {
      return;
    }
    if (batch.archive) {
      String reason = archiveReason(batch);
      for (Path file : present) {
        put(tray, file, reason);
      }
      return;
    }
    Map<String, String> reasons = new HashMap<>();
    eachFailure(id, file -> reasons.put(file.name(), reason(file)));
    for (Path file : present) {
      put(tray, file, reasons.get(Names.clean(file.getFileName().toString())));
    }
  }

  private static void put(FolderTray tray, Path file, String reason) throws IOException {
    if (reason == null) {
      tray.succeed(file);
    } else {
      tray.fail(file, reason);
    }
  }

  private interface EachFile {
    void take(BatchFile file) throws IOException;
  }

  private void eachFailure(UUID batch, EachFile each) throws IOException {
    for (String state : List.of("refused", "unreadable", "canceled")) {
      int after = 0;
      List<BatchFile> slice = files.list(batch, after, state, SLICE);
      while (!slice.isEmpty()) {
        for (BatchFile file : slice) {
          each.take(file);
          after = file.number();
        }
        slice = files.list(batch, after, state, SLICE);
      }
    }
  }

  private static String reason(BatchFile file) {
    return file.problem() == null ? canceled() : file.problem();
  }

  private static String canceled() {
    return "{\"type\":\"/problems/batch-canceled\",\"title\":\"The batch was canceled first\"}";
  }

  /** Why an archive is not wholly read: a problem that lists its files; null if it is. */
  private String archiveReason(Batch batch) throws IOException {
    ArrayNode failures = json.createArrayNode();
    eachFailure(
        batch.id,
        file -> {
          if (failures.size() < MOST_NAMED) {
            ObjectNode failure = failures.addObject();
            failure.put("file", file.name());
            failure.set("problem", json.readTree(reason(file)));
          }
        });
    if (failures.isEmpty()) {
      return null;
    }
    ObjectNode reason = json.createObjectNode();
    reason.put("type", "/problems/files-not-read");
    reason.put("title", "Some files of the archive were not read; all others were");
    reason.put("batch", "/ingest/api/batches/" + batch.id);
    reason.put("read", batch.read + batch.known);
    reason.put("notRead", batch.unreadable + batch.refused + batch.canceled);
    reason.set("files", failures);
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(reason);
  }
}
