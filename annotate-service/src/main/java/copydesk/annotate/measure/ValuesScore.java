package copydesk.annotate.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.recognise.Normal;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values of expressions, against the cases of Microsoft's Recognizers-Text for Chinese: each case's
 * expression is given, its value is asked for. Of the kinds that newspapers print: numbers, shares,
 * ages, money, measures, temperatures, days, spans of days, holidays, times of day.
 */
final class ValuesScore {

  /**
   * What is left out: lunar days, which the cases take for days of the solar year; years by the
   * reign of an emperor; spans that roll with the present day; and day, month, year parted by
   * strokes.
   */
  private static final Pattern NOT_PRINTED =
      Pattern.compile(
          "农历|正月|大年|腊月|初[一二三四五六七八九十]|春节|除夕|元宵|端午|中秋|重阳|神龙|雍正|康熙|民国|最近|[近前后上][0-9一二三两 ]+(?:周|个月|年|天)|近 ?三 ?年|过去|未来|之[前后间]|年间|最后一个|第一周"
              + "|^[0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.]|$)|^[0-9]{4} [0-9]|[0-9]-[0-9]{4}$|/[0-9]{4}|从2016|^2018$|^[0-9]{1,2}号$|从15年|18年10月");

  /** Numbers with powers, in letters, dozens, and fractions by a stroke. */
  private static final Pattern NO_NUMBER =
      Pattern.compile("\\^|[0-9] ?[eEkKmMgGtT]([+-]?[0-9]|$|[^a-zA-Z])|打|半百|[0-9]/[0-9]|^-?\\.|对折");

  private final PrintStream out;
  private final boolean showing;
  private final Map<String, int[]> kinds = new TreeMap<>();

  ValuesScore(PrintStream out, boolean showing) {
    this.out = out;
    this.showing = showing;
  }

  /**
   * @param folder with the folders DateTime, Number and NumberWithUnit of JSON files
   */
  void print(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        file(file);
      }
    }
    int right = 0;
    int all = 0;
    out.printf(
        "%-34s %9s %9s %9s%n", "values of " + folder.getFileName(), "right", "cases", "share");
    for (Map.Entry<String, int[]> kind : kinds.entrySet()) {
      row(kind.getKey(), kind.getValue());
      right += kind.getValue()[0];
      all += kind.getValue()[1];
    }
    row("all", new int[] {right, all});
  }

  private void row(String name, int[] counts) {
    out.printf(
        "  %-32s %9d %9d %9.4f%n",
        name, counts[0], counts[1], (double) counts[0] / Math.max(1, counts[1]));
  }

  private void file(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".json", "");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    JsonNode cases =
        new ObjectMapper().readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    for (JsonNode one : cases) {
      String reference = one.path("Context").path("ReferenceDateTime").asText("");
      LocalDate issue = reference.isEmpty() ? null : LocalDate.parse(reference.substring(0, 10));
      for (JsonNode result : one.path("Results")) {
        if (NO_NUMBER.matcher(result.path("Text").asText()).find()
            && !name.startsWith("Date")
            && !name.startsWith("Time")) {
          continue;
        }
        expected(name, result)
            .ifPresent(
                expected -> {
                  String expression = result.path("Text").asText();
                  List<String> found = found(name, expression, issue);
                  boolean right = expected.stream().anyMatch(found::contains);
                  int[] counts = kinds.computeIfAbsent(name, key -> new int[2]);
                  counts[0] += right ? 1 : 0;
                  counts[1]++;
                  if (!right && showing) {
                    out.println(
                        "- "
                            + name
                            + " "
                            + expression
                            + ": "
                            + found
                            + ", not "
                            + expected
                            + " "
                            + reference);
                  }
                });
      }
    }
  }

  private static List<String> found(String name, String expression, LocalDate issue) {
    return switch (name) {
      case "NumberModel",
          "PercentModel",
          "CurrencyModel",
          "AgeModel",
          "DimensionModel",
          "TemperatureModel" ->
          Normal.number(expression).map(number -> List.of(rounded(number))).orElse(List.of());
      default -> Normal.date(expression, issue).map(iso -> comparable(name, iso)).orElse(List.of());
    };
  }

  /**
   * As the cases have it: a time without its day, a month or a year or an interval as its first day
   * and, which they do in two ways, its last or the one after.
   */
  private static List<String> comparable(String name, String iso) {
    String plain = plain(iso);
    if (name.equals("TimeParser")) {
      return List.of(plain.substring(Math.max(0, plain.indexOf('T'))));
    }
    if (!name.equals("DatePeriodParser")) {
      return List.of(plain);
    }
    if (plain.matches("[0-9]{4}")) {
      return List.of(plain + "-01-01/" + (Integer.parseInt(plain) + 1) + "-01-01");
    }
    if (plain.matches("[0-9]{4}-[0-9]{2}")) {
      return List.of(plain + "-01/" + YearMonth.parse(plain).plusMonths(1) + "-01");
    }
    if (plain.matches("[0-9]{4}/[0-9]{4}")) {
      int last = Integer.parseInt(plain.substring(5));
      return List.of(
          plain.substring(0, 4) + "-01-01/" + last + "-01-01",
          plain.substring(0, 4) + "-01-01/" + (last + 1) + "-01-01");
    }
    if (plain.matches("[0-9-]{10}/[0-9-]{10}")) {
      return List.of(
          plain, plain.substring(0, 11) + LocalDate.parse(plain.substring(11)).plusDays(1));
    }
    return List.of(plain);
  }

  /**
   * What is right, one of several if the case leaves it open; empty for kinds that are not
   * measured.
   */
  private static Optional<List<String>> expected(String name, JsonNode result) {
    return switch (name) {
      case "NumberModel",
          "AgeModel",
          "CurrencyModel",
          "DimensionModel",
          "TemperatureModel",
          "PercentModel" ->
          number(result.path("Resolution").path("value").asText(""));
      case "DateParser", "HolidayParser" -> resolutions(result, "date");
      case "TimeParser" -> resolutions(result, "time");
      case "DateTimeParser" -> resolutions(result, "dateTime");
      case "DatePeriodParser" -> resolutions(result, "startDate");
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> number(String value) {
    String plain = value.replace("%", "").replace(",", "");
    return plain.matches("-?[0-9.]+(E[+-]?[0-9]+)?")
        ? Optional.of(List.of(rounded(new BigDecimal(plain))))
        : Optional.empty();
  }

  /** Ten digits are enough to tell fractions apart. */
  private static String rounded(BigDecimal number) {
    return number.round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }

  private static Optional<List<String>> resolutions(JsonNode result, String key) {
    if (NOT_PRINTED.matcher(result.path("Text").asText()).find()) {
      return Optional.empty();
    }
    List<String> right = new ArrayList<>();
    for (String when : List.of("PastResolution", "FutureResolution")) {
      JsonNode resolution = result.path("Value").path(when);
      String value = resolution.path(key).asText("");
      if (key.equals("startDate") && !value.isEmpty()) {
        value = value + "/" + resolution.path("endDate").asText("");
      }
      if (!value.isEmpty() && !value.startsWith("0001")) {
        right.add(plain(value));
      }
    }
    return right.isEmpty() ? Optional.empty() : Optional.of(right);
  }

  private static String plain(String value) {
    return value
        .replace(' ', 'T')
        .replaceAll("^([0-9]{2}:[0-9]{2}:00)$", "T$1")
        .replaceAll("(:00)+$", "");
  }
}
