package copydesk.ingest.format;

import copydesk.ingest.page.PageReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Reads and draws all files of a folder, several at once, and prints what became of each: {@code
 * HostileMain FOLDER THREADS}. Run in a process of its own, whose memory and temporary files can be
 * watched.
 */
final class HostileMain {

  private static final PageReader READER = new PageReader();

  private HostileMain() {}

  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
      files = listed.sorted().toList();
    }
    try (var readers = Executors.newFixedThreadPool(Integer.parseInt(args[1]))) {
      List<Callable<String>> tasks =
          files.stream().map(file -> (Callable<String>) () -> outcome(file)).toList();
      for (Future<String> outcome : readers.invokeAll(tasks)) {
        System.out.println(outcome.get());
      }
    }
  }

  private static String outcome(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String what =
        switch (READER.read(bytes, "", Optional.empty())) {
          case PageReader.Result.Unreadable refused -> refused.reason();
          case PageReader.Result.Pictured pictured -> pictured.unreadable().reason();
          case PageReader.Result.Read read -> "read";
        };
    boolean pdf = file.getFileName().toString().contains("pdf");
    if (pdf && SheetPicture.of(bytes, 1).isEmpty() && what.equals("read")) {
      what = "not drawn";
    }
    return file.getFileName() + "\t" + what;
  }
}
