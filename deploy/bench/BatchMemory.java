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
 * Shows that a batch of many pages needs no more memory than one of few:
 *
 * <pre>java deploy/bench/BatchMemory.java http://127.0.0.1:8091/ingest TOKEN PID 100 10000</pre>
 *
 * sends one batch of each size to the ingest-service with the process id PID, waits until it is done,
 * and prints pages a second and the highest resident memory seen meanwhile. Linux only.
 */
public final class BatchMemory {

  private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    System.out.println("| pages | zip | seconds | pages/s | resident before | highest resident |");
    System.out.println("|---|---|---|---|---|---|");
    for (int i = 3; i < args.length; i++) {
      run(args[0], args[1], args[2], Integer.parseInt(args[i]));
    }
  }

  private static void run(String address, String token, String pid, int pages) throws Exception {
    Path zip = Files.createTempFile("batch", ".zip");
    try {
      pack(zip, pages);
      long before = resident(pid);
      long highest = before;
      long start = System.nanoTime();
      String id =
          first(ID, send(HttpRequest.newBuilder(URI.create(
                      address + "/api/batches?publication=ytrb&date=2026-05-01&edition=m" + System.currentTimeMillis() % 1_000_000))
                  .header("Content-Type", "application/zip")
                  .POST(HttpRequest.BodyPublishers.ofFile(zip)), token));
      String state = "listing";
      while (!state.equals("done")) {
        Thread.sleep(200);
        highest = Math.max(highest, resident(pid));
        state = first(STATE, send(HttpRequest.newBuilder(URI.create(address + "/api/batches/" + id + "?limit=1")), token));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("| %,d | %,d kB | %.1f | %.0f | %d MB | %d MB |%n",
          pages, Files.size(zip) / 1000, seconds, pages / seconds, before, highest);
    } finally {
      Files.delete(zip);
    }
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
  private static void pack(Path file, int pages) throws IOException {
    Random random = new Random(7);
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
