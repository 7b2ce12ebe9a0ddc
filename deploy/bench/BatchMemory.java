import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Shows that a batch of many pages needs no more memory than the same pages in batches of few:
 *
 * <pre>java deploy/bench/BatchMemory.java http://127.0.0.1:8080/ingest TOKEN PID 100 10000 100x100</pre>
 *
 * sends one batch of 100 pages, one of 10,000 and a hundred of 100, one after the other, to the
 * ingest-service with the process id PID, and prints pages a second and the highest resident memory seen
 * meanwhile. A fresh service and one run each make the figures comparable, for a JVM gives little back.
 * Linux only. TOKEN is what {@code ./copydesk token scanner} prints; it is good for five minutes.
 */
public final class BatchMemory {

  private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    System.out.println("| pages | zip | seconds | pages/s | resident before | highest resident |");
    System.out.println("|---|---|---|---|---|---|");
    for (int i = 3; i < args.length; i++) {
      run(args[0], args[1], args[2], args[i]);
    }
  }

  private static void run(String address, String token, String pid, String what) throws Exception {
    String[] parts = what.split("x");
    int pages = Integer.parseInt(parts[0]);
    int batches = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    Path zip = Files.createTempFile("batch", ".zip");
    try {
      long before = resident(pid);
      long highest = before;
      long bytes = 0;
      double seconds = 0;
      for (int i = 0; i < batches; i++) {
        pack(zip, pages, i);
        bytes += Files.size(zip);
        long start = System.nanoTime();
        highest = Math.max(highest, read(address, token, pid, zip));
        seconds += (System.nanoTime() - start) / 1e9;
      }
      System.out.printf("| %s | %,d kB | %.1f | %.0f | %d MiB | %d MiB |%n",
          what, bytes / 1000, seconds, pages * batches / seconds, before, highest);
    } finally {
      Files.delete(zip);
    }
  }

  /** Sends a batch and waits until it is done; gives the highest resident memory seen. */
  private static long read(String address, String token, String pid, Path zip) throws Exception {
    String edition = "m" + System.currentTimeMillis() % 1_000_000_000;
    String id =
        first(ID, send(HttpRequest.newBuilder(URI.create(
                    address + "/api/batches?publication=ytrb&date=2026-05-01&edition=" + edition))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofFile(zip)), token));
    long highest = 0;
    String state = "listing";
    while (!state.equals("done")) {
      Thread.sleep(100);
      highest = Math.max(highest, resident(pid));
      state = first(STATE, send(HttpRequest.newBuilder(URI.create(address + "/api/batches/" + id + "?limit=1")), token));
    }
    return highest;
  }

  private static String send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String first(Pattern pattern, String body) {
    Matcher found = pattern.matcher(body);
    if (!found.find()) {
      throw new IllegalStateException(body);
    }
    return found.group(1);
  }

  /** Pages of about 1,500 bytes, each another. */
  private static void pack(Path file, int pages, int seed) throws IOException {
    Random random = new Random(seed);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int n = 1; n <= pages; n++) {
        StringBuilder text = new StringBuilder("第" + n + "号通知\n　　本报讯 ");
        while (text.length() < 500) {
          text.append((char) (0x4e00 + random.nextInt(3000)));
          if (text.length() % 24 == 0) {
            text.append('\n');
          }
        }
        zip.putNextEntry(new ZipEntry(n + ".txt"));
        zip.write(text.append("。\n").toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static long resident(String pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", pid, "status"))) {
      if (line.startsWith("VmRSS")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
