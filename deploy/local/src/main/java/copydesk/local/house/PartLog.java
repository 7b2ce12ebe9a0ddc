package copydesk.local.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The log that a part writes: kept from growing without end, and asked what went wrong. */
record PartLog(Path file) {
  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int LOOKED_AT = 256 * 1024;
  private static final int LONGEST_MESSAGE = 400;

  /** Puts a large log aside, in place of the one put aside before. */
  void rotate() throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      Path aside = file.resolveSibling(file.getFileName() + ".1");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The message of the last error in it, if its end holds one. */
  Optional<String> lastError() {
    try {
      return end().reversed().stream()
          .map(PartLog::errorIn)
          .flatMap(Optional::stream)
          .findFirst()
          .map(text -> text.substring(0, Math.min(text.length(), LONGEST_MESSAGE)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<String> end() throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(in.length(), LOOKED_AT)];
      in.seek(in.length() - bytes.length);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** A line is a JSON document with a level, or plain text before the service could write JSON. */
  private static Optional<String> errorIn(String line) {
    if (line.startsWith("{")) {
      try {
        JsonNode document = new ObjectMapper().readTree(line);
        return Optional.of(document.path("message").asText())
            .filter(message -> document.path("level").asText().equals("ERROR"));
      } catch (JsonProcessingException e) {
        return Optional.empty();
      }
    }
    return Optional.of(line).filter(text -> text.contains("ERROR") || text.contains("Exception"));
  }
}
